package org.turnwise.desktop;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
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
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.StatusBar;
import org.turnwise.desktop.task.BackgroundTasks;
import org.turnwise.desktop.task.Progress;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

/**
 * Takes the open session through the model in the background. Predictions are shown as they come and recorded as one
 * edit at the end; a cancelled analysis leaves nothing behind. Confined to the FX thread.
 */
final class AnalysisFlow {
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

    /** @return what was remarked, on the FX thread once the predictions are recorded; fails with why they are not */
    CompletableFuture<AnalysisNotices> analyse(FxSession session) {
        if (busy.get()) {
            return CompletableFuture.completedFuture(AnalysisNotices.NONE);
        }
        busy.set(true);
        Session now = session.session();
        Path file = session.file();
        String wanted = packs.wanted();
        Map<TurnId, Prediction> early = new HashMap<>();
        return tasks.start(
                        "Analysing",
                        progress -> run(
                                now,
                                file,
                                wanted,
                                progress,
                                fresh -> fx.execute(() -> {
                                    fresh.forEach(p -> early.put(p.turn(), p));
                                    session.showEarly(early);
                                })))
                .thenCompose(result -> session.submit(result.edit())
                        .thenApply(change -> notices(result))
                        .toCompletableFuture())
                .whenComplete((notices, failure) -> {
                    busy.set(false);
                    session.showEarly(Map.of());
                });
    }

    private static AnalysisNotices notices(AnalysisResult result) {
        AnalysisNotices notices = new AnalysisNotices(result.run().id(), Map.of());
        for (TurnNotice notice : result.notices()) {
            notices = notices.with(notice.turn(), notice.words());
        }
        return notices;
    }

    private AnalysisResult run(
            Session session, Path file, String wanted, Progress progress, Consumer<List<Prediction>> show) {
        progress.report(0, 0, "Loading the model");
        SurePacks found = analyzers.packs();
        fx.execute(() -> packs.found(found));
        try (SessionAnalyzer analyzer = analyzers.open(found.inForce(wanted))) {
            String device = analyzer.device().provider().name();
            String why = analyzer.device().description();
            fx.execute(() -> status.device(device, why));
            return analyzer.analyze(
                    session,
                    Sound.of(session, file),
                    Footage.of(session, file),
                    AnalysisSettings.DEFAULT,
                    new AnalysisListener() {
                        @Override
                        public void progress(int done, int total) {
                            progress.report(done, total, "Analysing " + done + "/" + total);
                        }

                        @Override
                        public void listening(int done, int total) {
                            progress.report(done, total, "Measuring the sound " + done + "/" + total);
                        }

                        @Override
                        public void predicted(List<Prediction> predictions) {
                            show.accept(predictions);
                        }

                        @Override
                        public boolean cancelled() {
                            return progress.cancelled();
                        }
                    });
        } catch (AnalysisCancelled stopped) {
            throw new CancellationException(stopped.getMessage());
        }
    }
}
