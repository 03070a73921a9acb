package org.turnwise.analysis.face;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.turnwise.analysis.audio.Listening;
import org.turnwise.analysis.face.Talkers.Shot;
import org.turnwise.features.face.FaceCrop;
import org.turnwise.features.face.FoundFace;
import org.turnwise.features.face.GrayImage;
import org.turnwise.features.face.align.FaceAligner;
import org.turnwise.features.face.detect.CascadeDetector;
import org.turnwise.features.face.encode.FaceEncoder;
import org.turnwise.features.face.encode.OnnxFaceEncoder;
import org.turnwise.features.face.track.FaceTracker;
import org.turnwise.features.face.track.TrackedFace;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.ModelPacks;
import org.turnwise.media.decode.GrayFrames;
import org.turnwise.media.decode.GrayPicture;
import org.turnwise.media.decode.PictureBounds;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;

/**
 * Prints what looking for faces costs, by the clock and in processor time: decoding alone, and each stage by itself, and the
 * whole; on a film of 720p with two people side by side, made of the recording of ../shared, or on any other. Arguments: a
 * film (else one is made), and a graph of an encoder (else the pack that ships, if it does).
 */
public final class FaceBenchmark {
    private static final int SENTENCES = 20;

    private FaceBenchmark() {}

    public static void main(String[] args) throws Exception {
        Path film = args.length > 0 && !args[0].isEmpty() ? Path.of(args[0]) : film();
        MediaDescription media = MediaProbe.probe(film);
        double seconds = media.durationMicros() / 1e6;
        System.out.printf(
                Locale.ROOT,
                "%s: %.0f s, %d x %d; %d processors, load %.1f%n",
                film.getFileName(),
                seconds,
                media.video().orElseThrow().width(),
                media.video().orElseThrow().height(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        long[] moments = SampleTimes.of(media.durationMillis(), List.of(), FaceSettings.STANDARD);
        List<GrayPicture> kept = new ArrayList<>();
        GrayFrames frames = GrayFrames.of(media, new PictureBounds(1280, 1280));
        long[] last = {media.durationMicros()};
        Spent.print("decoding alone", seconds, () -> frames.read(last, () -> false, p -> {}));
        Spent.print(
                "decoding, grey pictures",
                seconds,
                () -> frames.read(moments, () -> false, p -> {
                    if (kept.size() < 300) {
                        kept.add(p);
                    }
                }));
        stages(kept, kept.size() / FaceSettings.STANDARD.framesPerSecond(), encoder(args));
        whole(media, seconds, encoder(args));
    }

    private static void stages(List<GrayPicture> pictures, double seconds, Optional<FaceEncoder> encoder)
            throws Exception {
        List<GrayImage> images = pictures.stream()
                .map(p -> new GrayImage(p.width(), p.height(), p.pixels()))
                .toList();
        List<List<FoundFace>> faces = new ArrayList<>();
        List<FaceCrop> crops = new ArrayList<>();
        try (CascadeDetector detector = new CascadeDetector();
                FaceAligner aligner = new FaceAligner()) {
            Spent.print("detecting in whole pictures", seconds, () -> images.forEach(i -> faces.add(detector.find(i))));
            Spent.print("detecting near faces only", seconds, () -> {
                for (int i = 0; i < images.size(); i++) {
                    for (FoundFace face : faces.get(i)) {
                        detector.look(images.get(i), face.box());
                    }
                }
            });
            Spent.print("aligning", seconds, () -> {
                for (int i = 0; i < images.size(); i++) {
                    for (FoundFace face : faces.get(i)) {
                        crops.add(aligner.crop(images.get(i), face, Optional.empty()));
                    }
                }
            });
        }
        System.out.println(crops.size() + " faces in " + images.size() + " pictures");
        try (FaceTracker tracker = new FaceTracker(new CascadeDetector(), new FaceAligner())) {
            Spent.print("tracking (with detection and alignment)", seconds, () -> {
                for (int i = 0; i < images.size(); i++) {
                    List<TrackedFace> seen = tracker.next(pictures.get(i).timestampMillis(), images.get(i));
                    if (seen.size() > 99) {
                        throw new IllegalStateException();
                    }
                }
            });
        }
        if (encoder.isPresent()) {
            try (FaceEncoder open = encoder.get()) {
                open.encode(crops.subList(0, Math.min(16, crops.size())));
                Spent spent = Spent.print("encoding, 16 at once", seconds, () -> {
                    for (int i = 0; i + 16 <= crops.size(); i += 16) {
                        open.encode(crops.subList(i, i + 16));
                    }
                });
                System.out.printf(
                        Locale.ROOT,
                        "  %.2f ms a face by the clock, %.2f ms of processor time%n",
                        1000 * spent.clock() / (crops.size() / 16 * 16),
                        1000 * spent.processor() / (crops.size() / 16 * 16));
            }
        }
    }

    private static void whole(MediaDescription media, double seconds, Optional<FaceEncoder> encoder) throws Exception {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; (i + 1) * 3000L <= media.durationMillis(); i++) {
            turns.add(Talkers.turn(i + 1, i * 3000L, 2960, i % 2));
        }
        List<TimeSpan> spans = turns.stream().map(Turn::span).toList();
        boolean encodes = encoder.isPresent();
        try (FaceModels models = new FaceModels(CascadeDetector::new, encoder)) {
            FaceScan scan = new FaceScan(new Footage.Recorded(media, ""), FaceSettings.STANDARD, models, 2);
            SeenFaces[] seen = new SeenFaces[1];
            Spent.print(
                    encodes ? "the whole" : "the whole but the encoder",
                    seconds,
                    () -> seen[0] = scan.run(spans, Listening.silent()));
            System.out.println(seen[0].tracks().size() + " tracks in " + seen[0].pictureMillis().length + " pictures");
        }
        System.gc();
        System.out.printf(
                Locale.ROOT,
                "heap after: %.0f MB%n",
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6);
    }

    private static Optional<FaceEncoder> encoder(String[] args) throws Exception {
        if (args.length > 1) {
            Path graph = Path.of(args[1]);
            return Optional.of(OnnxFaceEncoder.open(
                    graph.toString(),
                    Files.readAllBytes(graph),
                    new FeatureSet("benchmark", "1", FaceEncoder.DIMENSION),
                    1));
        }
        Optional<ModelPack> pack = ModelPacks.find(Path.of("none")).find(FaceEncoder.PACK);
        return pack.map(OnnxFaceEncoder::open);
    }

    private static Path film() throws Exception {
        Path film = Path.of(System.getProperty("java.io.tmpdir"), "turnwise-faces-720p.mp4");
        if (!Files.exists(film)) {
            List<Shot> shots = new ArrayList<>();
            for (int i = 0; i < SENTENCES; i++) {
                shots.add(Shot.sentence(List.of(i % 10, i % 10 + 1), i % 10 + i / 10 % 2));
            }
            try (Talkers talkers = Talkers.open()) {
                talkers.film(film, shots, 2, 640, 720);
            }
        }
        return film;
    }

    /** Seconds by the clock and of processor time of the whole process. */
    private record Spent(double clock, double processor) {
        interface Task {
            void run() throws Exception;
        }

        static Spent print(String what, double seconds, Task task) throws Exception {
            OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
            long clock = System.nanoTime();
            long processor = process.getProcessCpuTime();
            task.run();
            Spent spent = new Spent((System.nanoTime() - clock) / 1e9, (process.getProcessCpuTime() - processor) / 1e9);
            System.out.printf(
                    Locale.ROOT,
                    "%-42s %6.1f x real time; %6.1f ms and %6.1f ms of processor time per second of film%n",
                    what,
                    seconds / spent.clock,
                    1000 * spent.clock / seconds,
                    1000 * spent.processor / seconds);
            return spent;
        }
    }
}
