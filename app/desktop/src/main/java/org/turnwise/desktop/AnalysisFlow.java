package org.turnwise.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.turnwise.analysis.audio.Sound;
import org.turnwise.analysis.face.Footage;
import org.turnwise.analysis.session.AnalysisCancelled;
import org.turnwise.analysis.session.AnalysisListener;
import org.turnwise.analysis.session.AnalysisResult;
import org.turnwise.analysis.session.AnalysisSettings;
import org.turnwise.analysis.session.Analyzers;
import org.turnwise.analysis.session.SessionAnalyzer;
import org.turnwise.analysis.session.SurePacks;
import org.turnwise.analysis.session.TurnNotice;
import org.turnwise.desktop.inspector.AnalysisNotices;
import org.turnwise.desktop.preferences.PreferencesModel;
import org.turnwise.desktop.runs.PackChoice;
import org.turnwise.desktop.runs.RunBasis;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.StatusBar;
import org.turnwise.desktop.task.BackgroundTasks;
import org.turnwise.desktop.task.Progress;
import org.turnwise.desktop.wording.Said;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turns;

/**
 * Takes the open session through the model in the background. Predictions are shown as they come and recorded as one
 * edit at the end; a cancelled analysis leaves nothing behind. Confined to the FX thread.
 */
final class AnalysisFlow {
    private static final Texts TEXTS = Texts.of(AnalysisFlow.class);

    private final Analyzers analyzers;
    private final PackChoice packs;
    private final BackgroundTasks tasks;
    private final StatusBar status;
    private final Executor fx;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    AnalysisFlow(
            Surroundings surroundings,
            PreferencesModel preferences,
            BackgroundTasks tasks,
            StatusBar status,
            Executor fx) {
        this.analyzers = new Analyzers(
                surroundings.folders(), RuntimeSettings.standard(), surroundings.version(), surroundings.clock());
        this.tasks = tasks;
        this.status = status;
        this.fx = fx;
        packs = new PackChoice(preferences, analyzers::packs, tasks.quiet(), fx, status::note);
    }

    /** Which packs there are, and which of them analyses. */
    PackChoice packs() {
        return packs;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /**
     * @param basis told what the new run's predictions are of
     * @return what was remarked, on the FX thread once the predictions are recorded; fails with why they are not
     */
    CompletableFuture<AnalysisNotices> analyse(FxSession session, RunBasis basis) {
        if (busy.get()) {
            return CompletableFuture.completedFuture(AnalysisNotices.NONE);
        }
        busy.set(true);
        Session now = session.whole();
        Path file = session.file();
        String wanted = packs.wanted();
        EarlyPredictions early = new EarlyPredictions(session, fx);
        return tasks.start(TEXTS.get("analysis.task"), progress -> {
                    progress.report(0, 0, TEXTS.get("analysis.loading"));
                    SurePacks found = analyzers.packs();
                    fx.execute(() -> packs.found(found));
                    return with(
                            found.inForce(wanted),
                            analyzer -> analyzer.analyze(
                                    now,
                                    Sound.of(now, file),
                                    Footage.of(now, file),
                                    AnalysisSettings.DEFAULT,
                                    listener(progress, early::add)));
                })
                .thenCompose(result -> session.submitFor(by -> Optional.of(result.editFor(by)))
                        .thenApply(change -> {
                            basis.saw(result.run().id(), now);
                            return notices(result);
                        })
                        .toCompletableFuture())
                .whenComplete((notices, failure) -> {
                    busy.set(false);
                    early.end();
                });
    }

    /**
     * Has the run's model say again what it says of turns that were changed since, and of the turns around them; of all turns
     * where it is not known since when. What it says no differently stays as it is.
     *
     * @return in words how it went, on the FX thread once it is recorded; fails with why it is not
     */
    CompletableFuture<String> analyseChanges(FxSession session, AnalysisRun run, RunBasis basis) {
        if (busy.get()) {
            return CompletableFuture.completedFuture("");
        }
        busy.set(true);
        Session now = session.whole();
        Session before = basis.of(run).orElse(now.withTurns(Turns.NONE));
        Path file = session.file();
        return tasks.start(TEXTS.get("analysis.changesTask"), progress -> {
                    progress.report(0, 0, TEXTS.get("analysis.loading"));
                    return with(
                            run.modelName(),
                            analyzer -> analyzer.update(
                                    run,
                                    before,
                                    now,
                                    Sound.of(now, file),
                                    Footage.of(now, file),
                                    listener(progress, fresh -> {})));
                })
                .thenCompose(update -> session.submitFor(update::edit)
                        .thenApply(change -> {
                            basis.saw(run.id(), now);
                            return AnalysisNotices.changed(
                                    change.map(c -> c.touched().affectedTurns().size())
                                            .orElse(0));
                        })
                        .toCompletableFuture())
                .whenComplete((words, failure) -> busy.set(false));
    }

    private static AnalysisNotices notices(AnalysisResult result) {
        AnalysisNotices notices = new AnalysisNotices(result.run().id(), Map.of());
        for (TurnNotice notice : result.notices()) {
            notices = notices.with(notice.turn(), Said.sentence(notice.words()));
        }
        return notices;
    }

    /** Opens a pack for one piece of work, and says where it runs. On a background thread. */
    private <T> T with(String pack, Function<SessionAnalyzer, T> work) {
        try (SessionAnalyzer analyzer = analyzers.open(pack)) {
            String device = analyzer.device().provider().name();
            String why = Said.sentence(analyzer.device().description());
            fx.execute(() -> status.device(device, why));
            return work.apply(analyzer);
        } catch (AnalysisCancelled stopped) {
            throw new CancellationException(stopped.getMessage());
        }
    }

    private static AnalysisListener listener(Progress progress, Consumer<List<Prediction>> show) {
        return new AnalysisListener() {
            @Override
            public void progress(int done, int total) {
                progress.report(done, total, TEXTS.get("analysis.turns", done, total));
            }

            @Override
            public void listening(int done, int total) {
                progress.report(done, total, TEXTS.get("analysis.sound", done, total));
            }

            @Override
            public void predicted(List<Prediction> predictions) {
                show.accept(predictions);
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }
}
