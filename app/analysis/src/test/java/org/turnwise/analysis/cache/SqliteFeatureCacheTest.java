package org.turnwise.analysis.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFeatureCacheTest {
    private static final FeatureKey HELLO = FeatureKey.ofText("encoder 1", "hello");
    private static final float[] VECTOR = {1.5f, -0f, Float.MIN_VALUE, 3e38f};

    @TempDir
    Path folder;

    @Test
    void what_was_put_is_found_again_bit_for_bit_after_reopening() {
        try (FeatureCache cache = SqliteFeatureCache.open(folder)) {
            cache.put(Map.of(HELLO, VECTOR));
        }
        try (FeatureCache cache = SqliteFeatureCache.open(folder)) {
            assertArrayEquals(VECTOR, cache.find(HELLO).orElseThrow());
            assertTrue(cache.find(FeatureKey.ofText("encoder 2", "hello")).isEmpty());
            assertTrue(cache.find(FeatureKey.ofText("encoder 1", "Hello")).isEmpty());
        }
    }

    @Test
    void a_damaged_file_is_made_anew() throws IOException {
        Path file = folder.resolve("features.sqlite");
        Files.writeString(file, "this is no database, however long it may be ".repeat(200));
        try (FeatureCache cache = SqliteFeatureCache.open(folder)) {
            assertTrue(cache.find(HELLO).isEmpty());
            cache.put(Map.of(HELLO, VECTOR));
            assertArrayEquals(VECTOR, cache.find(HELLO).orElseThrow());
        }
    }

    @Test
    void damage_behind_a_sound_beginning_is_found_when_it_is_met() throws IOException {
        Path file = folder.resolve("features.sqlite");
        Map<FeatureKey, float[]> many = new java.util.HashMap<>();
        for (int i = 0; i < 500; i++) {
            many.put(FeatureKey.ofText("encoder 1", "text " + i), new float[100]);
        }
        try (FeatureCache cache = SqliteFeatureCache.open(folder)) {
            cache.put(many);
        }
        byte[] content = Files.readAllBytes(file);
        java.util.Arrays.fill(content, 8192, content.length, (byte) 0x5a);
        Files.write(file, content);
        try (FeatureCache cache = SqliteFeatureCache.open(folder)) {
            for (FeatureKey key : many.keySet()) {
                assertTrue(cache.find(key).isEmpty());
            }
            cache.put(Map.of(HELLO, VECTOR));
            assertArrayEquals(VECTOR, cache.find(HELLO).orElseThrow());
        }
    }

    @Test
    void where_no_cache_can_be_the_caller_goes_on_without() throws IOException {
        Path occupied = Files.writeString(folder.resolve("occupied"), "a file, not a folder");
        try (FeatureCache cache = SqliteFeatureCache.open(occupied)) {
            cache.put(Map.of(HELLO, VECTOR));
            assertTrue(cache.find(HELLO).isEmpty());
        }
    }

    @Test
    void two_programs_may_use_it_at_once() {
        try (FeatureCache one = SqliteFeatureCache.open(folder);
                FeatureCache other = SqliteFeatureCache.open(folder)) {
            one.put(Map.of(HELLO, VECTOR));
            other.put(Map.of(FeatureKey.ofText("encoder 1", "bye"), VECTOR));
            assertArrayEquals(VECTOR, other.find(HELLO).orElseThrow());
            assertArrayEquals(
                    VECTOR, one.find(FeatureKey.ofText("encoder 1", "bye")).orElseThrow());
        }
    }

    @Test
    void keys_of_different_texts_differ() {
        assertNotEquals(FeatureKey.ofText("e", "a"), FeatureKey.ofText("e", "b"));
    }
}
