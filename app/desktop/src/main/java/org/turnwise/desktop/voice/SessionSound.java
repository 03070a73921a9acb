package org.turnwise.desktop.voice;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.turnwise.analysis.audio.Sound;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.wording.Texts;

/** The open session's sound, looked into once for every recording that is found. Confined to the FX thread. */
public final class SessionSound {
    private static final Texts TEXTS = Texts.of(SessionSound.class);

    private final Executor background;
    private final ReadOnlyObjectWrapper<CompletableFuture<Sound>> sound;

    public SessionSound(FxSession session, Executor background) {
        this.background = background;
        sound = new ReadOnlyObjectWrapper<>(of(session.mediaProperty().get()));
        session.mediaProperty().addListener((o, was, is) -> sound.set(of(is)));
    }

    /** Another future with every change of where the recording is; not done while it is looked for. Never fails. */
    public ReadOnlyObjectProperty<CompletableFuture<Sound>> soundProperty() {
        return sound.getReadOnlyProperty();
    }

    private CompletableFuture<Sound> of(MediaState state) {
        if (state instanceof MediaState.Found found) {
            return CompletableFuture.supplyAsync(() -> Sound.of(found.file(), found.contentHash()), background)
                    .exceptionally(failure -> new Sound.Missing(TEXTS.get("sound.unreadable")));
        }
        if (state instanceof MediaState.Searching) {
            return new CompletableFuture<>();
        }
        return CompletableFuture.completedFuture(new Sound.Missing(
                state instanceof MediaState.None ? TEXTS.get("sound.none") : TEXTS.get("sound.notFound")));
    }
}
