package org.turnwise.training.dataset.pairing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.turnwise.features.audio.AudioExtractor;
import org.turnwise.features.audio.AudioFeatures;
import org.turnwise.features.audio.Pcm;
import org.turnwise.training.dataset.MeldReader;
import org.turnwise.training.dataset.Split;

/**
 * The acted voices of RAVDESS and EmoDB, measured as the application measures a turn: at the recording's own rate, the plain mean of its
 * channels. Emotions that MELD does not have (EmoDB's boredom) are left out, RAVDESS's calm counts as neutral. No speaker is in two
 * splits: RAVDESS's actors 1 to 16 are trained on, 17 to 20 are dev, 21 to 24 test; of EmoDB's ten speakers six, two and two.
 */
final class VoiceReader {
    private static final Pattern RAVDESS =
            Pattern.compile("03-01-(?<emotion>0[1-8])-0[12]-0[12]-0[12]-(?<speaker>\\d\\d)\\.wav");
    private static final Pattern EMODB =
            Pattern.compile("(?<speaker>\\d\\d)[ab]\\d\\d(?<emotion>[WLEAFTN])[a-z]\\.wav");
    private static final Map<String, String> EMOTIONS = Map.ofEntries(
            Map.entry("01", "neutral"),
            Map.entry("02", "neutral"),
            Map.entry("03", "joy"),
            Map.entry("04", "sadness"),
            Map.entry("05", "anger"),
            Map.entry("06", "fear"),
            Map.entry("07", "disgust"),
            Map.entry("08", "surprise"),
            Map.entry("W", "anger"),
            Map.entry("E", "disgust"),
            Map.entry("A", "fear"),
            Map.entry("F", "joy"),
            Map.entry("T", "sadness"),
            Map.entry("N", "neutral"));
    private static final int LAST_TRAINING_ACTOR = 16;
    private static final int LAST_DEV_ACTOR = 20;
    private static final int LAST_TRAINING_SPEAKER = 12;
    private static final int LAST_DEV_SPEAKER = 14;

    private final AudioExtractor extractor;

    VoiceReader(AudioExtractor extractor) {
        this.extractor = extractor;
    }

    private record Clip(Path file, String person, int label, Split split) {}

    /** Measures every recording below the two folders; half a minute on two cores. */
    Map<Split, List<Sample>> read(Path ravdess, Path emodb) throws IOException {
        List<Clip> clips = new ArrayList<>(clips(ravdess, RAVDESS, "RAVDESS"));
        clips.addAll(clips(emodb, EMODB, "EmoDB"));
        List<float[]> measured;
        try {
            measured = clips.parallelStream().map(clip -> measure(clip.file())).toList();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
        Map<Split, List<Sample>> samples = new EnumMap<>(Split.class);
        for (int i = 0; i < clips.size(); i++) {
            Clip clip = clips.get(i);
            samples.computeIfAbsent(clip.split(), split -> new ArrayList<>())
                    .add(new Sample(clip.person(), clip.label(), measured.get(i)));
        }
        return samples;
    }

    private static List<Clip> clips(Path folder, Pattern pattern, String corpus) throws IOException {
        TreeMap<String, Clip> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            files.sorted().forEach(file -> {
                Matcher parts = pattern.matcher(name(file));
                if (parts.matches()) {
                    String emotion = EMOTIONS.get(parts.group("emotion"));
                    int label = emotion == null ? -1 : MeldReader.CLASSES.indexOf(emotion);
                    int speaker = Integer.parseInt(parts.group("speaker"));
                    Split split = pattern == RAVDESS
                            ? split(speaker, LAST_TRAINING_ACTOR, LAST_DEV_ACTOR)
                            : split(speaker, LAST_TRAINING_SPEAKER, LAST_DEV_SPEAKER);
                    if (label >= 0) {
                        found.putIfAbsent(name(file), new Clip(file, corpus + " " + speaker, label, split));
                    }
                }
            });
        }
        if (found.isEmpty()) {
            throw new IOException(folder + ": no recording of " + corpus + " there by its file names");
        }
        return List.copyOf(found.values());
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static Split split(int speaker, int lastTraining, int lastDev) {
        return speaker <= lastTraining ? Split.TRAIN : speaker <= lastDev ? Split.DEV : Split.TEST;
    }

    private float[] measure(Path file) {
        try (AudioInputStream in = AudioSystem.getAudioInputStream(file.toFile())) {
            AudioFormat format = in.getFormat();
            if (format.getSampleSizeInBits() != 16 || format.getEncoding() != AudioFormat.Encoding.PCM_SIGNED) {
                throw new IOException(file + ": " + format + "; 16-bit PCM is needed");
            }
            ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes())
                    .order(format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            short[] samples = new short[bytes.limit() / (2 * format.getChannels()) * format.getChannels()];
            bytes.asShortBuffer().get(samples);
            AudioFeatures features =
                    extractor.extract(Pcm.mono(samples, format.getChannels()), Math.round(format.getSampleRate()));
            if (features instanceof AudioFeatures.Present present) {
                return present.values();
            }
            throw new IOException(file + ": " + ((AudioFeatures.Absent) features).reason());
        } catch (UnsupportedAudioFileException e) {
            throw new UncheckedIOException(new IOException(file + " is no WAV file: " + e.getMessage(), e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
