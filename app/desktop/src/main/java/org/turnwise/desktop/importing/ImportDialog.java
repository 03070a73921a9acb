package org.turnwise.desktop.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;
import org.turnwise.desktop.scale.Foremost;
import org.turnwise.desktop.shell.FileChoice;
import org.turnwise.desktop.shell.RecordingFiles;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.desktop.wording.Texts;

/** Asks what to import and shows what was found in it. */
public final class ImportDialog {
    private static final Texts TEXTS = Texts.of(ImportDialog.class);

    private static final List<String> TRANSCRIPTS = List.of("srt", "vtt", "csv", "tsv", "txt", "jsonl", "gz");

    private final ImportViewModel model;
    private final FileChoice files;

    public ImportDialog(ImportViewModel model, FileChoice files) {
        this.model = model;
        this.files = files;
    }

    /** Whether the file looks like a recording rather than a transcript, by its name. */
    public static boolean looksLikeRecording(Path file) {
        return RecordingFiles.EXTENSIONS.contains(extension(file));
    }

    /** Whether the file looks like a transcript, by its name. */
    public static boolean looksLikeTranscript(Path file) {
        return TRANSCRIPTS.contains(extension(file));
    }

    /** Shows the dialog and waits; true where the annotator wants what the model now holds imported. */
    public boolean ask(Window owner) {
        ImportPane pane = new ImportPane(
                model,
                () -> files.existing(
                        TEXTS.get("dialog.chooseRecording"), TEXTS.get("dialog.recordings"), RecordingFiles.EXTENSIONS),
                () -> files.existing(
                        TEXTS.get("dialog.chooseTranscript"), TEXTS.get("dialog.transcripts"), TRANSCRIPTS));
        ButtonType accept = new ButtonType(TEXTS.get("import.plain"), ButtonBar.ButtonData.OK_DONE);
        Dialog<ButtonType> dialog = new Dialog<>();
        Foremost.over(owner, dialog);
        dialog.setTitle(TEXTS.get("dialog.title"));
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(pane.node());
        dialog.getDialogPane().getButtonTypes().setAll(accept, ButtonType.CANCEL);
        Themes.style(dialog.getDialogPane().getScene());
        Button button = (Button) dialog.getDialogPane().lookupButton(accept);
        button.setId("import-accept");
        Node cancel = dialog.getDialogPane().lookupButton(ButtonType.CANCEL);
        cancel.setId("import-cancel");
        Runnable show = () -> {
            button.setText(model.importWords());
            button.setDisable(!model.canImport());
        };
        model.resultProperty().addListener((o, was, is) -> show.run());
        model.readingProperty().addListener((o, was, is) -> show.run());
        model.recordingProperty().addListener((o, was, is) -> show.run());
        model.recordingProblemProperty().addListener((o, was, is) -> show.run());
        model.sourceProperty().addListener((o, was, is) -> show.run());
        show.run();
        Optional<ButtonType> answer = dialog.showAndWait();
        return answer.map(accept::equals).orElse(false);
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
