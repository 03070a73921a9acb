package org.turnwise.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import org.turnwise.analysis.session.SurePack;
import org.turnwise.desktop.inspector.AnalysisNotices;
import org.turnwise.desktop.preferences.LabelTemplate;
import org.turnwise.desktop.runs.RunWords;
import org.turnwise.desktop.schemes.SchemeFiles;
import org.turnwise.desktop.schemes.SchemeRules;
import org.turnwise.desktop.schemes.SchemesDialog;
import org.turnwise.desktop.schemes.SchemesEditing;
import org.turnwise.desktop.schemes.TakenKeys;
import org.turnwise.desktop.shell.Command;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.templates.TemplatesDialog;
import org.turnwise.desktop.templates.TemplatesEditing;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.edit.ChooseScheme;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.LabelScheme;

/**
 * What the annotator can have done with sessions and files. Every order reports its failure itself; what it returns
 * completes on the FX thread when all is done. Confined to the FX thread.
 */
final class Orders {
    private static final Texts TEXTS = Texts.of(Orders.class);

    private final WindowParts parts;
    private final Desk desk;
    private final Notices notices;
    private final SessionOpening opening;
    private final AnalysisFlow analysis;
    private final UndoOrders undoing;
    private final CopySaving copying;

    private Optional<Coming> coming = Optional.empty();

    /** A file that was asked for last. */
    private record Coming(Path file, CompletableFuture<Void> opened) {}

    Orders(
            WindowParts parts,
            Desk desk,
            Notices notices,
            SessionOpening opening,
            AnalysisFlow analysis,
            UndoOrders undoing) {
        this.parts = parts;
        this.desk = desk;
        this.notices = notices;
        this.opening = opening;
        this.analysis = analysis;
        this.undoing = undoing;
        Dialogs dialogs = parts.dialogs();
        copying = new CopySaving(dialogs.files(), dialogs::mayReplace);
    }

    /** Asks which session, and opens it. */
    void openSession() {
        parts.dialogs().askSession().ifPresent(this::open);
    }

    /** Opens the file; one that lies open for editing already stays as it is, and one that is on its way comes once. */
    CompletableFuture<Void> open(Path file) {
        Path wanted = file.toAbsolutePath().normalize();
        Optional<Coming> same =
                coming.filter(c -> c.file().equals(wanted) && !c.opened().isDone());
        if (same.isPresent()) {
            return same.get().opened();
        }
        if (edited(wanted)) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> opened = show(opening.open(file), TEXTS.get("open.failed", file.getFileName()))
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        parts.preferences().remember(r -> r.withoutRecent(file.toString()));
                        desk.failed();
                    }
                });
        coming = Optional.of(new Coming(wanted, opened));
        return opened;
    }

    private boolean edited(Path file) {
        return desk.screen()
                .map(SessionScreen::session)
                .filter(s -> !s.readOnly())
                .map(s -> s.file().toAbsolutePath().normalize().equals(file))
                .orElse(false);
    }

    CompletableFuture<Void> openSample() {
        if (edited(opening.sampleFile())) {
            return CompletableFuture.completedFuture(null);
        }
        return show(opening.openSample(), TEXTS.get("sample.failed")).thenRun(this::analyseIfNew);
    }

    /** Asks for a recording and a transcript, with these filled in already, and makes a session of them. */
    void importFiles(Optional<Path> recording, Optional<Path> transcript) {
        parts.dialogs().askImport(recording, transcript).ifPresent(accepted -> show(
                        opening.importAccepted(accepted), TEXTS.get("import.failed"))
                .thenRun(this::analyseIfNew));
    }

    void export() {
        withSession(session -> report(parts.dialogs().export(session), TEXTS.get("export.failed"))
                .thenAccept(words -> words.ifPresent(notices::note)));
    }

    /** Writes a copy where the annotator says; the open session stays with its own file. */
    void saveCopy() {
        withSession(session -> report(copying.save(session), TEXTS.get("copy.failed"))
                .thenAccept(file -> file.ifPresent(f -> notices.note(TEXTS.get("copy.done", f)))));
    }

    void analyse() {
        desk.screen().filter(screen -> !analysing().get()).ifPresent(screen -> {
            CompletableFuture<AnalysisNotices> result =
                    report(analysis.analyse(screen.session(), screen.runs().basis()), TEXTS.get("analysis.failed"));
            screen.inspector().analysing(result);
            screen.review().analysing(result);
            result.thenAccept(remarks -> {
                screen.inspector().notices(remarks);
                screen.faces().analysed();
                notices.note(remarks.inWords(screen.session().rows()));
            });
        });
    }

    /** Has the model whose opinion is shown say again what it says of turns that were changed since, and of those around them. */
    void analyseChanges() {
        desk.screen().ifPresent(screen -> screen.runs().shown().ifPresent(run -> report(
                        analysis.analyseChanges(
                                screen.session(), run, screen.runs().basis()),
                        TEXTS.get("analysis.changesFailed"))
                .thenAccept(words -> {
                    screen.faces().analysed();
                    notices.note(words);
                })));
    }

    /** Analyses with this pack from now on, what is open at once. */
    void choosePack(SurePack pack) {
        boolean another = analysis.packs().choose(pack);
        boolean open = desk.screen()
                .map(SessionScreen::session)
                .map(s -> !s.readOnly())
                .orElse(false);
        if (another && open && !analysing().get()) {
            analyse();
        }
    }

    /** Shows two runs of the open session beside each other. */
    void compareRuns() {
        desk.screen().map(SessionScreen::comparing).ifPresent(RunComparing::show);
    }

    /** Opens the window in which the annotator shows continuously how things are. */
    void recordTrace() {
        desk.screen().map(SessionScreen::traces).ifPresent(TraceShowing::show);
    }

    /** Shows what the open session's labels say in figures. */
    void showStatistics() {
        desk.screen().map(SessionScreen::statistics).ifPresent(StatisticsShowing::show);
    }

    /** Takes a run out of the session, as an edit. */
    void removeRun(AnalysisRun run) {
        desk.screen().ifPresent(screen -> report(
                        screen.runs().remove(run).toCompletableFuture(), TEXTS.get("run.notRemoved"))
                .thenAccept(done -> notices.note(TEXTS.get("run.removed", RunWords.pack(run)))));
    }

    /** Asks how sure the model must be, and accepts its labels of turns shown that have none. */
    void acceptShown() {
        desk.screen().map(SessionScreen::review).ifPresent(review -> {
            if (!review.canAccept()) {
                sayNothingToAccept();
                return;
            }
            report(review.acceptShown(parts.stage()).toCompletableFuture(), TEXTS.get("accept.failed"))
                    .thenAccept(accepted -> {
                        if (accepted > 0) {
                            notices.note(TEXTS.get("accept.done", accepted));
                        }
                    });
        });
    }

    /** Whether an analysis is under way. */
    ReadOnlyBooleanProperty analysing() {
        return analysis.busyProperty();
    }

    /** Takes the last edit back and says which it was. */
    void undo() {
        desk.screen()
                .ifPresent(screen -> undoing.undo(
                        screen.session(), screen.labelled().training().shown()));
    }

    /** Says why undo did nothing. */
    void refuseUndo() {
        withSession(session -> refuse(session, undoing::sayNothingToUndo));
    }

    /** Says why redo did nothing. */
    void refuseRedo() {
        withSession(session -> refuse(session, undoing::sayNothingToRedo));
    }

    private void refuse(FxSession session, Runnable nothing) {
        if (session.readOnly()) {
            refuseEdit();
        } else {
            nothing.run();
        }
    }

    void redo() {
        withSession(undoing::redo);
    }

    /** Labels in another scheme from now on. */
    void chooseScheme(LabelScheme scheme) {
        withSession(session -> report(
                session.submit(new ChooseScheme(scheme.id())).toCompletableFuture(), TEXTS.get("scheme.failed")));
    }

    /**
     * Asks for other label schemes and puts them into the session, as one edit.
     *
     * @param commands all that have keys of their own, which a label must not take
     */
    void editSchemes(List<Command> commands) {
        withSession(session -> SchemesDialog.ask(
                        parts.stage(),
                        new SchemesEditing(session.whole(), new SchemeRules(new TakenKeys(commands))),
                        new SchemeFiles(
                                parts.dialogs().files(),
                                session.file(),
                                parts.tasks().quiet(),
                                parts.fx()),
                        session::whole)
                .ifPresent(edit -> report(session.submitFor(edit).toCompletableFuture(), SchemesDialog.failed())));
    }

    /** What the annotator gives turns by one key, in the order of the keys. */
    List<LabelTemplate> templates() {
        return parts.preferences().labels().templates();
    }

    /** Asks for other templates; they are the annotator's, whatever the session. */
    void editTemplates(LabelScheme scheme) {
        TemplatesDialog.ask(parts.stage(), new TemplatesEditing(templates()), scheme)
                .ifPresent(wanted -> parts.preferences().changeLabels(l -> l.withTemplates(wanted)));
    }

    /** Says on the status line why something asked for was not done. */
    void refuse(String words) {
        notices.note(words);
    }

    /** Says why a key that would change the session did nothing. */
    void refuseEdit() {
        notices.note(TEXTS.get("refuse.readOnly"));
    }

    /** Says why accepting the model's label did nothing. */
    void sayNothingToAccept() {
        boolean hidden = desk.screen()
                .map(screen -> !screen.session().predictionsVisibleProperty().get())
                .orElse(false);
        boolean blind = desk.screen()
                .map(SessionScreen::session)
                .flatMap(s -> s.selected().filter(s.blind()::hides))
                .isPresent();
        if (blind) {
            notices.note(TEXTS.get("refuse.blind"));
            return;
        }
        notices.note(hidden ? TEXTS.get("refuse.hidden") : TEXTS.get("refuse.noOpinion"));
    }

    /** Does what dropped files ask for. */
    void take(DroppedFiles dropped) {
        if (dropped instanceof DroppedFiles.OfSession session) {
            open(session.file());
        } else if (dropped instanceof DroppedFiles.ToImport files) {
            files.leftAside().ifPresent(notices::note);
            importFiles(files.recording(), files.transcript());
        } else if (dropped instanceof DroppedFiles.Useless useless) {
            notices.refuse(useless.words());
        }
    }

    void closeSession() {
        desk.clear();
    }

    private void withSession(Consumer<FxSession> order) {
        desk.screen().map(SessionScreen::session).ifPresent(order);
    }

    /** Lays a session on the desk as soon as it is opened; where it cannot be, says the problem. */
    CompletableFuture<Void> show(CompletableFuture<FxSession> opened, String problem) {
        return report(opened.thenCompose(this::lay), problem);
    }

    private CompletableFuture<Void> lay(FxSession session) {
        return desk.lay(session).thenRun(() -> session.readOnlyReason()
                .ifPresent(why -> notices.readOnly(why, () -> open(session.file()), this::saveCopy)));
    }

    /** The same result, with its failure told to the annotator. */
    private <T> CompletableFuture<T> report(CompletableFuture<T> result, String problem) {
        return result.whenComplete((done, failure) -> {
            if (failure != null) {
                notices.fail(problem, failure);
            }
        });
    }

    private void analyseIfNew() {
        boolean fresh = desk.screen()
                .map(SessionScreen::session)
                .map(s -> s.session().runs().isEmpty() && !s.rows().isEmpty() && !s.readOnly())
                .orElse(false);
        if (fresh) {
            analyse();
        }
    }
}
