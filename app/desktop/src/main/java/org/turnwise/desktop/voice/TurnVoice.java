package org.turnwise.desktop.voice;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.analysis.audio.AudioTurns;
import org.turnwise.analysis.audio.HeardFeatures;
import org.turnwise.analysis.audio.Listening;
import org.turnwise.analysis.audio.Sound;
import org.turnwise.analysis.audio.VoiceSummary;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.wording.Said;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.features.audio.AudioExtractor;
import org.turnwise.features.audio.AudioFeatures;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;

/**
 * Measures the chosen turn's voice in the background; of several turns chosen quickly only the last. Confined to the FX
 * thread.
 */
public final class TurnVoice implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(TurnVoice.class);

    private static final Logger LOG = LoggerFactory.getLogger(TurnVoice.class);

    private final FxSession session;
    private final SessionSound sound;
    private final Hearing hearing;
    private final Executor background;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<VoiceState> state = new ReadOnlyObjectWrapper<>(new VoiceState.Nothing());
    private Optional<Question> asked = Optional.empty();
    private volatile int wanted;

    private record Question(CompletableFuture<Sound> sound, TimeSpan span) {}

    /** @param fx runs what it is given on the FX thread, in order */
    public TurnVoice(FxSession session, SessionSound sound, Hearing hearing, Executor background, Executor fx) {
        this.session = session;
        this.sound = sound;
        this.hearing = hearing;
        this.background = background;
        this.fx = fx;
        InvalidationListener ask = o -> ask();
        session.selectedProperty().addListener(ask);
        session.sessionProperty().addListener(ask);
        sound.soundProperty().addListener(ask);
        ask();
    }

    public ReadOnlyObjectProperty<VoiceState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    private void ask() {
        CompletableFuture<Sound> now = sound.soundProperty().get();
        Optional<Turn> turn = session.selectedTurn();
        Optional<Question> question = turn.map(t -> new Question(now, t.span()));
        if (question.equals(asked)) {
            return;
        }
        asked = question;
        int mine = ++wanted;
        if (turn.isEmpty()) {
            state.set(new VoiceState.Nothing());
            return;
        }
        state.set(new VoiceState.Measuring());
        now.thenApplyAsync(s -> measure(s, turn.get(), mine), background)
                .exceptionally(failure -> {
                    if (mine == wanted) {
                        LOG.warn(
                                "The voice of turn {} was not measured",
                                turn.get().id(),
                                failure);
                    }
                    return new VoiceState.Missing(TEXTS.get("turn.notMeasured"));
                })
                .thenAcceptAsync(
                        known -> {
                            if (mine == wanted) {
                                state.set(known);
                            }
                        },
                        fx);
    }

    /** On a background thread. */
    private VoiceState measure(Sound of, Turn turn, int mine) {
        if (mine != wanted) {
            throw new CancellationException("another turn is chosen");
        }
        Optional<AudioExtractor> extractor = hearing.sets().shown();
        if (extractor.isEmpty()) {
            return new VoiceState.Missing(TEXTS.get("turn.cannotMeasure"));
        }
        HeardFeatures heard = new AudioTurns(extractor.get(), hearing.cache(), 1)
                .of(of, List.of(turn), new Listening() {
                    @Override
                    public void progress(int done, int total) {}

                    @Override
                    public boolean cancelled() {
                        return mine != wanted;
                    }
                })
                .get(turn.id());
        if (heard == null) {
            return new VoiceState.Missing(TEXTS.get("turn.notMeasured"));
        }
        if (heard.features() instanceof AudioFeatures.Absent absent) {
            return new VoiceState.Missing(absent.reason());
        }
        var set = extractor.get().set();
        float[] values = ((AudioFeatures.Present) heard.features()).values();
        return new VoiceState.Measured(
                VoiceSummary.of(set, values),
                set.featureSet().toString(),
                Said.sentence(heard.flaws().inWords()));
    }

    /** Stops measuring. */
    @Override
    public void close() {
        wanted++;
    }
}
