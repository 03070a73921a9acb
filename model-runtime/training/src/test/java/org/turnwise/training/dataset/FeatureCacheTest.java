package org.turnwise.training.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.features.text.TextEncoder;
import org.turnwise.features.text.TextFeatures;
import org.turnwise.inference.onnx.DeviceChoice;
import org.turnwise.inference.onnx.FeatureSet;

class FeatureCacheTest {
    @TempDir
    Path folder;

    @Test
    void a_text_is_encoded_once() throws IOException {
        CountingEncoder encoder = new CountingEncoder("1");
        FeatureCache cache = new FeatureCache(folder);
        cache.encode(encoder, List.of("one", "three", "one", ""));
        List<Optional<float[]>> again = cache.encode(encoder, List.of("three", "", "eleven"));
        assertEquals(List.of("one", "three", "", "", "eleven"), encoder.asked);
        assertArrayEquals(new float[] {5, 0.5f}, again.get(0).orElseThrow());
        assertTrue(again.get(1).isEmpty());
        assertArrayEquals(new float[] {6, 0.5f}, again.get(2).orElseThrow());
    }

    @Test
    void another_version_of_the_features_is_encoded_anew() throws IOException {
        new FeatureCache(folder).encode(new CountingEncoder("1"), List.of("one"));
        CountingEncoder newer = new CountingEncoder("2");
        new FeatureCache(folder).encode(newer, List.of("one"));
        assertEquals(List.of("one"), newer.asked);
    }

    @Test
    void a_record_cut_off_by_a_crash_is_encoded_anew_and_the_others_are_kept() throws IOException {
        new FeatureCache(folder).encode(new CountingEncoder("1"), List.of("one", "three"));
        Path file;
        try (var files = Files.list(folder)) {
            file = files.findFirst().orElseThrow();
        }
        try (var channel = java.nio.channels.FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(file) - 3);
        }
        CountingEncoder encoder = new CountingEncoder("1");
        List<Optional<float[]>> found = new FeatureCache(folder).encode(encoder, List.of("one", "three"));
        assertEquals(List.of("three"), encoder.asked);
        assertArrayEquals(new float[] {3, 0.5f}, found.get(0).orElseThrow());
        assertArrayEquals(new float[] {5, 0.5f}, found.get(1).orElseThrow());
    }

    /** Gives a text's length, and remembers what it was asked. */
    private static final class CountingEncoder implements TextEncoder {
        private final List<String> asked = new ArrayList<>();
        private final String version;

        CountingEncoder(String version) {
            this.version = version;
        }

        @Override
        public FeatureSet featureSet() {
            return new FeatureSet("length", version, 2);
        }

        @Override
        public DeviceChoice device() {
            throw new UnsupportedOperationException("runs nowhere");
        }

        @Override
        public List<TextFeatures> encode(List<String> texts) {
            asked.addAll(texts);
            return texts.stream()
                    .map(text -> text.isEmpty()
                            ? (TextFeatures) new TextFeatures.Absent("no words")
                            : new TextFeatures.Present(new float[] {text.length(), 0.5f}, 1, 0))
                    .toList();
        }

        @Override
        public void close() {}
    }
}
