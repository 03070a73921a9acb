package org.turnwise.desktop.blind;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.turnwise.analysis.statistics.Anchoring;
import org.turnwise.desktop.scale.Foremost;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.edit.SetBlinding;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.Blinding;

/** How the open session is labelled: what asks for it, changes it and says it. Confined to the FX thread. */
public final class HowLabelled {
    private static final Texts TEXTS = Texts.of(HowLabelled.class);

    private final FxSession session;
    private final Training training;
    private final Window owner;
    private final Consumer<String> say;
    private final Consumer<String> saveCsv;

    /**
     * @param status told what the status line says of it, in short and in full, whenever that changes
     * @param say a passing remark to the annotator
     * @param saveCsv saves the table of anchoring
     */
    public HowLabelled(
            FxSession session,
            Training training,
            Window owner,
            BiConsumer<String, String> status,
            Consumer<String> say,
            Consumer<String> saveCsv) {
        this.session = session;
        this.training = training;
        this.owner = owner;
        this.say = say;
        this.saveCsv = saveCsv;
        InvalidationListener told = o -> tell(status);
        session.wholeProperty().addListener(told);
        session.annotatorProperty().addListener(told);
        tell(status);
    }

    private void tell(BiConsumer<String, String> status) {
        Blinding blinding = session.whole().blinding();
        String practising = training.line();
        status.accept(
                practising.isEmpty() ? BlindingWords.line(blinding) : practising,
                practising.isEmpty() ? BlindingWords.full(blinding) : TEXTS.get("how.practice"));
    }

    public Training training() {
        return training;
    }

    /** Asks how labels are to be made from now on. */
    public void ask() {
        Blinding before = session.whole().blinding();
        BlindingPane pane = new BlindingPane(session.whole());
        Dialog<ButtonType> dialog = dialog(TEXTS.get("how.title"), ButtonType.OK, ButtonType.CANCEL);
        dialog.getDialogPane().setContent(pane.node());
        Themes.style(dialog.getDialogPane().getScene());
        dialog.showAndWait()
                .filter(ButtonType.OK::equals)
                .map(ok -> pane.chosen())
                .filter(wished -> !wished.equals(before))
                .ifPresent(this::label);
    }

    /** Has labels made in this way, as an edit. */
    void label(Blinding wished) {
        session.submit(new SetBlinding(wished))
                .thenAccept(done -> say.accept(wished.hidesAny() ? BlindingWords.full(wished) : TEXTS.get("how.open")));
    }

    /** Shows what audit turns tell of the model's pull on labels. */
    public void showAnchoring() {
        Optional<AnalysisRun> run = session.shownRunProperty().get().filter(r -> session.whole()
                .speaks(r, session.scheme().id()));
        if (run.isEmpty()) {
            say.accept(TEXTS.get("how.nothing"));
            return;
        }
        String in = session.scheme().id();
        session.find(e -> e.firstLabels(in)).thenAccept(first -> show(run.get(), first));
    }

    private void show(AnalysisRun run, List<Annotation> first) {
        ButtonType csv = new ButtonType(TEXTS.get("how.save"), ButtonBar.ButtonData.LEFT);
        Dialog<ButtonType> dialog = dialog(TEXTS.get("how.anchoring"), csv, ButtonType.CLOSE);
        Anchoring mine = Anchoring.of(
                session.whole(),
                run.id(),
                first,
                Optional.of(session.annotator().id()));
        Label words = new Label(AnchoringWords.of(mine));
        words.setId("anchoring-words");
        words.setWrapText(true);
        words.setPrefWidth(460);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("dialog-content");
        dialog.getDialogPane().setContent(words);
        Themes.style(dialog.getDialogPane().getScene());
        dialog.resultProperty().addListener((o, was, is) -> {
            if (csv.equals(is)) {
                saveCsv.accept(Anchoring.table(session.whole(), run.id(), first).csv());
            }
        });
        dialog.show();
    }

    private Dialog<ButtonType> dialog(String title, ButtonType... buttons) {
        Dialog<ButtonType> dialog = new Dialog<>();
        Foremost.over(owner, dialog);
        dialog.setTitle(title);
        dialog.getDialogPane().getButtonTypes().setAll(buttons);
        return dialog;
    }
}
