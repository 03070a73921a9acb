package org.turnwise.analysis.face;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.turnwise.analysis.audio.Listening;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.analysis.face.Talkers.Shot;
import org.turnwise.features.face.GrayImage;
import org.turnwise.features.face.detect.Cascade;
import org.turnwise.features.face.detect.CascadeDetector;
import org.turnwise.features.face.detect.Native;
import org.turnwise.media.decode.GrayFrames;
import org.turnwise.media.decode.GrayPicture;
import org.turnwise.media.decode.PictureBounds;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;

/**
 * Prints in how many pictures of split screens, made of the recording of ../shared, a plain cascade (scale step 1.1, 3
 * neighbours, pictures 640 pixels wide) and our tracks see more or fewer faces than there are, and how long the longest
 * track is that is no face.
 */
public final class SplitScreens {
    private SplitScreens() {}

    public static void main(String[] args) throws Exception {
        int[][] forms = {{2, 1, 480, 384}, {2, 2, 480, 360}, {3, 2, 320, 256}};
        for (int[] form : forms) {
            int fields = form[0] * form[1];
            List<Shot> shots = new ArrayList<>();
            for (int i = 0; i < Talkers.PEOPLE; i++) {
                List<Integer> shown = new ArrayList<>();
                for (int field = 0; field < fields; field++) {
                    shown.add((i + field) % Talkers.PEOPLE);
                }
                shots.add(Shot.sentence(shown, i));
            }
            Path film = Path.of(System.getProperty("java.io.tmpdir"), "turnwise-split-" + fields + ".mp4");
            if (!Files.exists(film)) {
                try (Talkers talkers = Talkers.open()) {
                    talkers.film(film, shots, form[0], form[2], form[3]);
                }
            }
            compare(film, fields, shots);
        }
    }

    private static void compare(Path film, int fields, List<Shot> shots) throws Exception {
        MediaDescription media = MediaProbe.probe(film);
        long[] moments = SampleTimes.of(media.durationMillis(), List.of(), FaceSettings.STANDARD);
        List<GrayPicture> pictures = new ArrayList<>();
        GrayFrames.of(media, new PictureBounds(640, 640)).read(moments, () -> false, pictures::add);
        int plainWrong = 0;
        try (Cascade cascade = Cascade.open(Cascade.Kind.FRONTAL)) {
            for (GrayPicture picture : pictures) {
                try (Mat mat = Native.mat(new GrayImage(picture.width(), picture.height(), picture.pixels()))) {
                    plainWrong += cascade.find(mat, new Cascade.Search(1.1, 3, 24, 640))
                                            .size()
                                    == fields
                            ? 0
                            : 1;
                }
            }
        }
        try (FaceModels models = new FaceModels(CascadeDetector::new, Optional.empty())) {
            SeenTurns seen = new FaceTurns(models, FeatureCache.none(), FaceSettings.STANDARD, 2)
                    .of(new Footage.Recorded(media, ""), Talkers.turns(shots), List.of(), Listening.silent());
            long ours = Arrays.stream(seen.tracks().pictureMillis())
                    .filter(millis -> seen.tracks().at(millis).size() != fields)
                    .count();
            System.out.printf(
                    Locale.ROOT,
                    "%d fields: %d pictures; plain cascade wrong in %d (%.1f %%), tracks in %d (%.1f %%); %d tracks%n",
                    fields,
                    pictures.size(),
                    plainWrong,
                    100.0 * plainWrong / pictures.size(),
                    ours,
                    100.0 * ours / seen.tracks().pictureMillis().length,
                    seen.tracks().tracks().size());
        }
    }
}
