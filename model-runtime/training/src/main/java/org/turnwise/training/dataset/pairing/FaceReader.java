package org.turnwise.training.dataset.pairing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.turnwise.features.face.FaceCrop;
import org.turnwise.features.face.FaceQuality;
import org.turnwise.features.face.encode.EncodedFace;
import org.turnwise.features.face.encode.FaceEncoder;
import org.turnwise.training.dataset.MeldReader;
import org.turnwise.training.dataset.Split;
import org.turnwise.training.face.dataset.FaceClasses;
import org.turnwise.training.face.dataset.FaceSet;
import org.turnwise.training.face.dataset.FerPlusReader;
import org.turnwise.training.face.dataset.LabelledFace;

/**
 * The faces of FER+, described by the encoder the application uses. Only faces with one most frequent expression count; contempt, which
 * MELD does not have, is left out.
 */
final class FaceReader {
    private static final Map<String, String> EMOTIONS = Map.of(
            "neutral", "neutral",
            "happiness", "joy",
            "surprise", "surprise",
            "sadness", "sadness",
            "anger", "anger",
            "disgust", "disgust",
            "fear", "fear");
    private static final FaceQuality GOOD = new FaceQuality(1, 1, 1, 1, true);
    private static final int BATCH = 32;

    private final FaceEncoder encoder;

    FaceReader(FaceEncoder encoder) {
        this.encoder = encoder;
    }

    /** Describes all faces; a minute on one core. */
    Map<Split, List<Sample>> read(Path ferplus) throws IOException {
        Map<Split, List<Sample>> samples = new EnumMap<>(Split.class);
        for (Map.Entry<Split, FaceSet> entry : new FerPlusReader(ferplus).read().entrySet()) {
            List<LabelledFace> faces = entry.getValue().decided().faces().stream()
                    .filter(face -> label(face) >= 0)
                    .toList();
            List<EncodedFace> encoded = IntStream.range(0, (faces.size() + BATCH - 1) / BATCH)
                    .parallel()
                    .mapToObj(b ->
                            encoder.encode(faces.subList(b * BATCH, Math.min(faces.size(), (b + 1) * BATCH)).stream()
                                    .map(face -> new FaceCrop(face.pixels(), GOOD, Optional.empty()))
                                    .toList()))
                    .flatMap(List::stream)
                    .toList();
            List<Sample> own = new ArrayList<>();
            for (int i = 0; i < encoded.size(); i++) {
                own.add(new Sample("", label(faces.get(i)), encoded.get(i).features()));
            }
            samples.put(entry.getKey(), own);
        }
        return samples;
    }

    private static int label(LabelledFace face) {
        OptionalInt expression = face.majority();
        if (expression.isEmpty()) {
            return -1;
        }
        String emotion = EMOTIONS.get(FaceClasses.EXPRESSIONS.get(expression.getAsInt()));
        return emotion == null ? -1 : MeldReader.CLASSES.indexOf(emotion);
    }
}
