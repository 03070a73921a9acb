package org.turnwise.desktop.timeline;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.turnwise.desktop.faces.ExpressionWords;
import org.turnwise.desktop.faces.FaceLane;
import org.turnwise.desktop.faces.FrontFaces;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.features.face.encode.Expression;

/** Says what the face under the pointer shows. */
record FaceWords(FaceLane lane) {
    private static final Texts TEXTS = Texts.of(FaceWords.class);
    private static final int NAMED = 3;

    String at(long millis) {
        String time = Times.exact(millis);
        Optional<FrontFaces.Face> face = lane.frontProperty().get().at(millis);
        if (face.isEmpty()) {
            String note = lane.noteProperty().get();
            return time + "\n" + (note.isEmpty() ? TEXTS.get("face.none") : note);
        }
        float[] shares = face.get().sighting().shares();
        String shown = Arrays.stream(Expression.values())
                .filter(e -> e != Expression.NOT_A_FACE)
                .sorted(Comparator.comparingDouble((Expression e) -> shares[e.ordinal()])
                        .reversed())
                .limit(NAMED)
                .map(e -> ExpressionWords.of(e) + " " + Times.probability(shares[e.ordinal()]))
                .collect(Collectors.joining(", "));
        return TEXTS.get("face.shows", time, shown);
    }
}
