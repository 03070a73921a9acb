package org.turnwise.analysis.face;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.PcmFormat;
import org.turnwise.media.decode.PcmReader;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.media.decode.VideoFrames;
import org.turnwise.media.encode.FilmWriter;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/**
 * Films of the eleven people of {@code eleven-speakers.mp4}, each of whom says one sentence in 3 seconds: on several fields
 * of one picture, or one after the other. Somebody who listens is shown in the first moments before their sentence, to and fro.
 */
final class Talkers implements AutoCloseable {
    static final int CLIP_MILLIS = 3000;
    static final int PEOPLE = 11;
    private static final int FRAME_MILLIS = 40;
    private static final int RATE_HZ = 16_000;
    private static final int STILL_FRAMES = 2;

    private final MediaDescription media;
    private final VideoFrames frames;
    private final PcmReader sound;

    private Talkers(MediaDescription media) throws MediaException {
        this.media = media;
        this.frames = VideoFrames.open(media);
        this.sound = PcmReader.open(media, PcmFormat.plainMean(RATE_HZ));
    }

    static Path recording() {
        Path file = Path.of(System.getProperty("turnwise.root", "."))
                .resolve("../shared/data/talking-faces/eleven-speakers.mp4");
        Assumptions.assumeTrue(Files.exists(file), "no recording of people at " + file);
        return file;
    }

    static Talkers open() throws MediaException {
        return new Talkers(MediaProbe.probe(recording()));
    }

    /** The turns of the recording itself. */
    static List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            turns.add(turn(person + 1, person * (long) CLIP_MILLIS, CLIP_MILLIS - 40, person));
        }
        return turns;
    }

    static Turn turn(int id, long start, long length, int person) {
        return new Turn(new TurnId(id), new TimeSpan(start, start + length), "S" + (person + 1), "", "", Map.of());
    }

    /**
     * What is seen and heard for one sentence.
     *
     * @param shown who is in each field, row by row
     * @param talking whose sentence it is; everybody else listens
     */
    record Shot(List<Integer> shown, int talking, long fromMillis, long lengthMillis) {
        static Shot sentence(List<Integer> shown, int talking) {
            return new Shot(shown, talking, 0, CLIP_MILLIS);
        }
    }

    /** The turns of a film of these shots: one per sentence, also where it goes on over a cut. */
    static List<Turn> turns(List<Shot> shots) {
        List<Turn> turns = new ArrayList<>();
        long at = 0;
        for (Shot shot : shots) {
            int last = turns.size() - 1;
            String speaker = "S" + (shot.talking + 1);
            if (shot.fromMillis > 0 && last >= 0 && turns.get(last).speaker().equals(speaker)) {
                long start = turns.get(last).span().startMillis();
                turns.set(last, turn(last + 1, start, at + shot.lengthMillis - start, shot.talking));
            } else {
                turns.add(turn(last + 2, at, shot.lengthMillis, shot.talking));
            }
            at += shot.lengthMillis;
        }
        return turns;
    }

    /** Writes the film, its fields in so many columns, each of this size. */
    Path film(Path target, List<Shot> shots, int columns, int fieldWidth, int fieldHeight) throws MediaException {
        int rows = (shots.get(0).shown.size() + columns - 1) / columns;
        int width = columns * fieldWidth;
        FilmWriter.Form form = new FilmWriter.Form(width, rows * fieldHeight, 25, RATE_HZ);
        try (FilmWriter film = FilmWriter.open(target, form)) {
            int number = 0;
            for (Shot shot : shots) {
                for (long t = 0; t < shot.lengthMillis; t += FRAME_MILLIS) {
                    int[] pixels = new int[width * rows * fieldHeight];
                    for (int field = 0; field < shot.shown.size(); field++) {
                        int corner = field / columns * fieldHeight * width + field % columns * fieldWidth;
                        int person = shot.shown.get(field);
                        put(
                                frame(person, person == shot.talking ? shot.fromMillis + t : still(number)),
                                pixels,
                                corner,
                                width,
                                fieldWidth,
                                fieldHeight);
                    }
                    film.picture(pixels, width, number * FRAME_MILLIS * 1000L);
                    film.sound(sound(shot.talking, shot.fromMillis + t), RATE_HZ * FRAME_MILLIS / 1000);
                    number++;
                }
            }
        }
        return target;
    }

    private static long still(int number) {
        int step = number % (2 * STILL_FRAMES);
        return FRAME_MILLIS * (long) Math.min(step, 2 * STILL_FRAMES - step);
    }

    private VideoFrame frame(int person, long millis) throws MediaException {
        long start = person * (long) CLIP_MILLIS + Math.min(millis, CLIP_MILLIS - FRAME_MILLIS);
        return frames.at((start + FRAME_MILLIS) * 1000);
    }

    private float[] sound(int person, long millis) throws MediaException {
        long from = (person * (long) CLIP_MILLIS + millis) * RATE_HZ / 1000;
        float[] samples = sound.readSpan(from, from + RATE_HZ * FRAME_MILLIS / 1000);
        return java.util.Arrays.copyOf(samples, RATE_HZ * FRAME_MILLIS / 1000);
    }

    private static void put(VideoFrame from, int[] to, int corner, int stride, int width, int height) {
        for (int y = 0; y < height; y++) {
            int row = y * from.height() / height * from.width();
            for (int x = 0; x < width; x++) {
                to[corner + y * stride + x] = from.pixels()[row + x * from.width() / width];
            }
        }
    }

    MediaDescription media() {
        return media;
    }

    @Override
    public void close() {
        sound.close();
        frames.close();
    }
}
