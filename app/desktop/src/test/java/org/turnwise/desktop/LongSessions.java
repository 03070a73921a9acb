package org.turnwise.desktop;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.turnwise.desktop.preferences.Preferences;
import org.turnwise.session.edit.AddAnnotator;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.AssignLabel;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.RecordAnalysis;
import org.turnwise.session.edit.Several;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationOrigin;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;
import org.turnwise.session.store.SessionFiles;

/** Session files of any length for benchmarks: analysed, and labelled by nobody or nearly to the end. */
final class LongSessions {
    private static final int LEFT = 1_000;

    /** So few that what is read to undo the last of them is as little as after one label. */
    private static final int AT_ONCE = 100;

    private LongSessions() {}

    static Path write(Path file, int turns) {
        Session content = Conversations.plain(turns);
        try (SessionEditor editor = new SessionFiles().create(file, "Long")) {
            content.speakers().values().forEach(s -> editor.apply(new AddSpeaker(s)));
            editor.apply(new AddTurns(content.turnsInOrder()));
            editor.apply(new RecordAnalysis(Conversations.run(), Conversations.predictions(content)));
        }
        return file;
    }

    /** Labels all but the first thousand turns, as the annotator of these preferences. */
    static void label(Path file, Preferences of) {
        Annotator annotator = new Annotator(of.annotatorId(), of.annotatorName());
        AnnotationOrigin origin = new AnnotationOrigin(
                Instant.parse("2026-01-02T03:04:05.678901Z"),
                0,
                AnnotationOrigin.Shown.NOTHING,
                AnnotationOrigin.Method.CHOSEN,
                Optional.empty());
        try (SessionEditor editor = new SessionFiles().open(file)) {
            Session session = editor.session();
            editor.apply(new AddAnnotator(annotator));
            List<Edit> labels = session.turnsInOrder().stream()
                    .skip(LEFT)
                    .map(Turn::id)
                    .map(turn -> Annotation.ofLabel(turn, annotator.id(), session.activeScheme(), "neutral", origin))
                    .map(label -> (Edit) new AssignLabel(label))
                    .toList();
            for (int from = 0; from < labels.size(); from += AT_ONCE) {
                editor.apply(new Several("labels", labels.subList(from, Math.min(labels.size(), from + AT_ONCE))));
            }
        }
    }
}
