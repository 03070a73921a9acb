package org.turnwise.desktop.inspector;

import java.util.List;
import javafx.application.Platform;
import org.turnwise.analysis.audio.AudioSets;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.voice.Hearing;
import org.turnwise.desktop.voice.SessionSound;
import org.turnwise.desktop.voice.TurnVoice;

/** The voice of a session in which nothing is measured. */
final class UnmeasuredVoice {
    private UnmeasuredVoice() {}

    static TurnVoice of(FxSession session) {
        Hearing hearing = Hearing.of(new AudioSets(List.of()), FeatureCache.none());
        return new TurnVoice(
                session, new SessionSound(session, Runnable::run), hearing, Runnable::run, Platform::runLater);
    }
}
