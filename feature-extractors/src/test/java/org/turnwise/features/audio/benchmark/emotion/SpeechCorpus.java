package org.turnwise.features.audio.benchmark.emotion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recordings of acted emotions, told by their file names.
 *
 * @param emotions the classes
 * @param published how many recordings the corpus has
 * @param recordings those found, by file name; a name found in two folders counts once
 */
record SpeechCorpus(String name, List<String> emotions, int published, List<Recording> recordings) {
    private static final Pattern RAVDESS =
            Pattern.compile("03-01-(?<emotion>0[1-8])-0[12]-0[12]-0[12]-(?<speaker>\\d\\d)\\.wav");
    private static final Pattern EMODB =
            Pattern.compile("(?<speaker>\\d\\d)[ab]\\d\\d(?<emotion>[WLEAFTN])[a-z]\\.wav");

    /**
     * One of them.
     *
     * @param emotion index of the class
     * @param speaker as the corpus numbers them
     */
    record Recording(Path file, int emotion, int speaker) {}

    /** RAVDESS, speech alone: 24 actors, 8 emotions. */
    static SpeechCorpus ravdess(Path folder) throws IOException {
        List<String> emotions =
                List.of("neutral", "calm", "happy", "sad", "angry", "fearful", "disgusted", "surprised");
        return read(
                "RAVDESS", folder, RAVDESS, emotions, List.of("01", "02", "03", "04", "05", "06", "07", "08"), 1440);
    }

    /** EmoDB: 10 speakers of German, 7 emotions. */
    static SpeechCorpus emodb(Path folder) throws IOException {
        List<String> emotions = List.of("anger", "boredom", "disgust", "fear", "happiness", "sadness", "neutral");
        return read("EmoDB", folder, EMODB, emotions, List.of("W", "L", "E", "A", "F", "T", "N"), 535);
    }

    private static SpeechCorpus read(
            String name, Path folder, Pattern pattern, List<String> emotions, List<String> codes, int published)
            throws IOException {
        Map<String, Recording> found = new TreeMap<>();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.naturalOrder()).forEach(file -> {
                Matcher parts = pattern.matcher(file.getFileName().toString());
                if (parts.matches()) {
                    int emotion = codes.indexOf(parts.group("emotion"));
                    found.putIfAbsent(
                            file.getFileName().toString(),
                            new Recording(file, emotion, Integer.parseInt(parts.group("speaker"))));
                }
            });
        }
        if (found.isEmpty()) {
            throw new IOException(folder + " holds no recording of " + name + " by its file names");
        }
        return new SpeechCorpus(name, emotions, published, List.copyOf(found.values()));
    }

    /** The classes of all recordings. */
    int[] labels() {
        return recordings.stream().mapToInt(Recording::emotion).toArray();
    }

    /** The speakers of all recordings. */
    int[] speakers() {
        return recordings.stream().mapToInt(Recording::speaker).toArray();
    }

    /** What was found, what is missing of it, what is there twice. */
    String inWords() throws IOException {
        StringBuilder words = new StringBuilder(name);
        words.append(": ")
                .append(recordings.size())
                .append(" of ")
                .append(published)
                .append(" recordings, ");
        words.append(Arrays.stream(speakers()).distinct().count()).append(" speakers;");
        for (int e = 0; e < emotions.size(); e++) {
            int emotion = e;
            long count = recordings.stream().filter(r -> r.emotion() == emotion).count();
            words.append(' ').append(emotions.get(e)).append(' ').append(count);
        }
        for (List<Path> same : sameContent()) {
            words.append("; the same sound under two names: ").append(same);
        }
        return words.toString();
    }

    private List<List<Path>> sameContent() throws IOException {
        Map<String, List<Path>> bySound = new TreeMap<>();
        for (Recording recording : recordings) {
            byte[] bytes = Files.readAllBytes(recording.file());
            bySound.computeIfAbsent(bytes.length + "/" + Arrays.hashCode(bytes), key -> new ArrayList<>())
                    .add(recording.file().getFileName());
        }
        return bySound.values().stream().filter(files -> files.size() > 1).toList();
    }
}
