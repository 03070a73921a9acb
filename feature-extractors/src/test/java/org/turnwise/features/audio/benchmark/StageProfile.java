package org.turnwise.features.audio.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time goes: the Flight Recorder looks every 10 ms at what this thread is doing, and the innermost stage of the
 * extractors it is in is counted.
 */
final class StageProfile {
    private static final String STAGES = "org.turnwise.features.audio.";
    private static final double SHOWN = 0.005;

    private final Map<String, Integer> counts = new TreeMap<>();
    private int all;

    private StageProfile() {}

    static StageProfile of(Runnable task) {
        String thread = Thread.currentThread().getName();
        StageProfile profile = new StageProfile();
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
            recording.start();
            task.run();
            recording.stop();
            Path file = Files.createTempFile("stages", ".jfr");
            try {
                recording.dump(file);
                for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
                    if (thread.equals(event.getThread("sampledThread").getJavaName())) {
                        profile.count(event);
                    }
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return profile;
    }

    private void count(RecordedEvent event) {
        if (event.getStackTrace() == null) {
            return;
        }
        Optional<String> stage = event.getStackTrace().getFrames().stream()
                .filter(RecordedFrame::isJavaFrame)
                .map(frame -> frame.getMethod().getType().getName())
                .filter(name ->
                        name.startsWith(STAGES) && !name.startsWith(getClass().getPackageName()))
                .findFirst();
        counts.merge(stage.map(StageProfile::simple).orElse("elsewhere"), 1, Integer::sum);
        all++;
    }

    private static String simple(String type) {
        String name = type.substring(type.lastIndexOf('.') + 1);
        int inner = name.indexOf('$');
        return inner < 0 ? name : name.substring(0, inner);
    }

    /** The stages' shares, the largest first. */
    @Override
    public String toString() {
        return counts.entrySet().stream()
                .filter(e -> e.getValue() >= SHOWN * all)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(e -> String.format(Locale.ROOT, "%s %.1f %%", e.getKey(), 100.0 * e.getValue() / all))
                .collect(Collectors.joining(", ", all + " samples: ", ""));
    }
}
