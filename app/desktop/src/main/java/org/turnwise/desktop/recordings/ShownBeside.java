package org.turnwise.desktop.recordings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.turnwise.desktop.recordings.FurtherRecordings.Further;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.video.Companion.Recorded;
import org.turnwise.desktop.video.Companions;
import org.turnwise.desktop.wording.Texts;

/** Shows a session's further recordings in the player beside the first. */
public final class ShownBeside {
    private static final Texts TEXTS = Texts.of(ShownBeside.class);

    private ShownBeside() {}

    /** From now on, whatever becomes of them. */
    public static void follow(FxSession session, FurtherRecordings further, Companions companions) {
        further.furtherProperty().addListener((o, was, is) -> show(session, is, companions));
        show(session, further.furtherProperty().get(), companions);
    }

    private static void show(FxSession session, List<Further> now, Companions companions) {
        String first = session.session().media().stream()
                .findFirst()
                .map(Whereabouts::nameOf)
                .orElse("");
        companions.show(first, now.stream().map(ShownBeside::recorded).toList());
    }

    private static Recorded recorded(Further one) {
        MediaState state = one.state();
        Optional<Path> file = state instanceof MediaState.Found found ? Optional.of(found.file()) : Optional.empty();
        String place = state instanceof MediaState.Missing missing
                ? TEXTS.get("beside.expected", missing.expected())
                : TEXTS.get("beside.looking");
        return new Recorded(
                one.source().id(), one.name(), file, place, one.source().offsetMillis());
    }
}
