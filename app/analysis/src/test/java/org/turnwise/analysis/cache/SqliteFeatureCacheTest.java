package org.turnwise.analysis.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
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
        Map<FeatureKey, float[]> many = new HashMap<>();
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
    void beyond_its_bound_the_file_shrinks_and_what_was_used_last_stays() throws IOException {
        CacheBound bound = new CacheBound(1);
        try (FeatureCache cache = SqliteFeatureCache.open(folder, bound, at(1))) {
            cache.put(vectors(0, 400));
        }
        assertEquals(400, found(0, 400), "there is room for these");
        try (FeatureCache cache = SqliteFeatureCache.open(folder, bound, at(2))) {
            for (int i = 0; i < 50; i++) {
                assertTrue(cache.find(key(i)).isPresent());
            }
        }
        try (FeatureCache cache = SqliteFeatureCache.open(folder, bound, at(3))) {
            cache.put(vectors(400, 650));
        }
        assertTrue(size() <= 1_000_000, "bytes: " + size());
        assertEquals(50, found(0, 50), "old, but used again");
        assertEquals(250, found(400, 650), "new");
        assertTrue(found(50, 400) < 300, "old, and of no use since");
    }

    @Test
    void a_file_that_has_outgrown_a_bound_is_made_smaller_when_it_is_opened() throws IOException {
        try (FeatureCache cache = SqliteFeatureCache.open(folder)) {
            cache.put(vectors(0, 2000));
        }
        assertTrue(size() > 3_000_000, "bytes: " + size());
        try (FeatureCache cache = SqliteFeatureCache.open(folder, new CacheBound(2), at(1))) {
            assertTrue(size() <= 2_000_000, "bytes: " + size());
            cache.put(Map.of(HELLO, VECTOR));
            assertArrayEquals(VECTOR, cache.find(HELLO).orElseThrow());
        }
    }

    @Test
    void one_vector_larger_than_the_bound_does_no_harm() {
        try (FeatureCache cache = SqliteFeatureCache.open(folder, new CacheBound(1), at(1))) {
            cache.put(Map.of(HELLO, new float[400_000]));
        }
        try (FeatureCache cache = SqliteFeatureCache.open(folder, new CacheBound(1), at(2))) {
            assertTrue(cache.find(HELLO).isEmpty());
            cache.put(Map.of(HELLO, VECTOR));
            assertArrayEquals(VECTOR, cache.find(HELLO).orElseThrow());
        }
    }

    private static InstantSource at(long second) {
        return InstantSource.fixed(Instant.ofEpochSecond(second));
    }

    private static FeatureKey key(int number) {
        return FeatureKey.ofText("encoder 1", "text " + number);
    }

    private static Map<FeatureKey, float[]> vectors(int from, int to) {
        Map<FeatureKey, float[]> vectors = new HashMap<>();
        for (int i = from; i < to; i++) {
            vectors.put(key(i), new float[384]);
        }
        return vectors;
    }

    /** How many of them are there; looked for as if long ago, so that it is no newer use. */
    private long found(int from, int to) {
        try (FeatureCache cache = SqliteFeatureCache.open(folder, new CacheBound(1_000), at(0))) {
            return IntStream.range(from, to)
                    .filter(i -> cache.find(key(i)).isPresent())
                    .count();
        }
    }

    private long size() throws IOException {
        return Files.size(folder.resolve("features.sqlite"));
    }

    @Test
    void keys_of_different_texts_differ() {
        assertNotEquals(FeatureKey.ofText("e", "a"), FeatureKey.ofText("e", "b"));
    }
}
