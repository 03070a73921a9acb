package org.turnwise.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputDialog;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.turnwise.desktop.exporting.Export;
import org.turnwise.desktop.exporting.ExportDialog;
import org.turnwise.desktop.exporting.ExportViewModel;
import org.turnwise.desktop.importing.ImportDialog;
import org.turnwise.desktop.importing.ImportViewModel;
import org.turnwise.desktop.importing.RecordingProbe;
import org.turnwise.desktop.keys.KeyEditing;
import org.turnwise.desktop.keys.KeyEditor;
import org.turnwise.desktop.preferences.PreferencesModel;
import org.turnwise.desktop.preferences.PreferencesPane;
import org.turnwise.desktop.scale.Foremost;
import org.turnwise.desktop.shell.Choices;
import org.turnwise.desktop.shell.FileChoice;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.task.BackgroundTasks;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.desktop.voice.Hearing;
import org.turnwise.desktop.wording.Said;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.formats.registry.DatasetExport;
import org.turnwise.formats.registry.FormatRegistry;
import org.turnwise.formats.registry.StandardFormats;
import org.turnwise.media.playback.AudioDevice;
import org.turnwise.media.playback.AudioDevices;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.store.SessionFiles;

/** The window's dialogs, put together. */
final class Dialogs {
    private static final Texts TEXTS = Texts.of(Dialogs.class);

    private final Window owner;
    private final Surroundings surroundings;
    private final BackgroundTasks tasks;
    private final Executor fx;
    private final Hearing hearing;
    private final FormatRegistry formats = StandardFormats.registry();

    Dialogs(Window owner, Surroundings surroundings, BackgroundTasks tasks, Executor fx, Hearing hearing) {
        this.owner = owner;
        this.surroundings = surroundings;
        this.tasks = tasks;
        this.fx = fx;
        this.hearing = hearing;
    }

    FileChoice files() {
        return surroundings.files();
    }

    Optional<Path> askSession() {
        return files().existing(
                        TEXTS.get("dialogs.open"), TEXTS.get("dialogs.sessions"), List.of(SessionFiles.EXTENSION));
    }

    /** What was accepted, or empty. */
    Optional<ImportViewModel> askImport(Optional<Path> recording, Optional<Path> transcript) {
        ImportViewModel model = new ImportViewModel(new RecordingProbe(), formats, tasks.quiet(), fx);
        recording.ifPresent(model::chooseRecording);
        transcript.ifPresent(model::chooseTranscript);
        boolean accepted = new ImportDialog(model, files()).ask(owner);
        return accepted ? Optional.of(model) : Optional.empty();
    }

    /** Exports what is asked for; completes on the FX thread with what was written in words, empty where nothing was. */
    CompletableFuture<Optional<String>> export(FxSession session) {
        ExportViewModel model = new ExportViewModel(session, formats.writers());
        Optional<ExportViewModel.Order> order = new ExportDialog(model, files()).ask(owner);
        if (order.isEmpty()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return session.find(SessionEditor::openUntil)
                .thenCompose(until -> export(order.get().withOpenUntil(until)));
    }

    private CompletableFuture<Optional<String>> export(ExportViewModel.Order o) {
        Export export = new Export(new DatasetExport(surroundings.clock(), surroundings.version()), hearing);
        return CompletableFuture.supplyAsync(() -> export.warnings(o), tasks.quiet())
                .thenComposeAsync(
                        warnings -> warnings.isEmpty() || mayExport(warnings)
                                ? tasks.start(
                                        TEXTS.get("dialogs.exporting"),
                                        progress -> Optional.of(export.run(o, progress)))
                                : CompletableFuture.completedFuture(Optional.<String>empty()),
                        fx);
    }

    private boolean mayExport(List<String> warnings) {
        ButtonType go = new ButtonType(TEXTS.get("dialogs.export"), ButtonBar.ButtonData.OK_DONE);
        return dialog(TEXTS.get("dialogs.export"), String.join("\n\n", warnings), go, ButtonType.CANCEL)
                .showAndWait()
                .map(go::equals)
                .orElse(false);
    }

    void askPreferences(PreferencesModel preferences) {
        PreferencesPane pane = new PreferencesPane(
                preferences.preferences(),
                preferences.playing(),
                preferences.window(),
                preferences.labels().colours());
        Dialog<ButtonType> dialog = new Dialog<>();
        Foremost.over(owner, dialog);
        dialog.setTitle(TEXTS.get("dialogs.preferences"));
        dialog.getDialogPane().setContent(pane.node());
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        Themes.style(dialog.getDialogPane().getScene());
        dialog.showAndWait().filter(ButtonType.OK::equals).ifPresent(ok -> {
            preferences.change(p -> pane.chosen());
            preferences.changePlaying(p -> pane.chosenPlaying());
            preferences.changeWindow(w -> w.withScale(pane.chosenScale()).withLanguage(pane.chosenLanguage()));
            preferences.changeLabels(l -> l.withColours(pane.chosenColours()));
        });
    }

    /** The annotator's own keys as they are to be from now on; empty where they are to stay. */
    Optional<Map<String, String>> askKeys(KeyEditing editing) {
        KeyEditor editor = new KeyEditor(editing);
        Dialog<ButtonType> dialog = new Dialog<>();
        Foremost.over(owner, dialog);
        dialog.setTitle(TEXTS.get("dialogs.keys"));
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(editor.node());
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        Themes.style(dialog.getDialogPane().getScene());
        // Later: first the dialog gives the keys to its default button.
        dialog.setOnShown(e -> fx.execute(editor::focus));
        return dialog.showAndWait().filter(ButtonType.OK::equals).map(ok -> editing.own());
    }

    /** Asks on which device to play; the devices are looked for anew each time. */
    void askAudioDevice(PreferencesModel preferences) {
        CompletableFuture.supplyAsync(AudioDevices::present, tasks.quiet())
                .thenAcceptAsync(devices -> chooseDevice(devices, preferences), fx);
    }

    private void chooseDevice(List<AudioDevice> devices, PreferencesModel preferences) {
        AudioDevice chosen = new AudioDevice(preferences.preferences().audioDevice());
        ComboBox<AudioDevice> box = Choices.of(devices, d -> Said.sentence(d.words()));
        box.setId("audio-device");
        box.setAccessibleText(TEXTS.get("dialogs.device"));
        box.setValue(devices.contains(chosen) ? chosen : AudioDevice.SYSTEM_DEFAULT);
        box.setPrefWidth(360);
        Label words = new Label(devices.size() == 1 ? TEXTS.get("dialogs.noDevice") : TEXTS.get("dialogs.playedOn"));
        words.setWrapText(true);
        Dialog<ButtonType> dialog = new Dialog<>();
        Foremost.over(owner, dialog);
        dialog.setTitle(TEXTS.get("dialogs.soundOutput"));
        dialog.getDialogPane().setContent(new VBox(8, words, box));
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        Themes.style(dialog.getDialogPane().getScene());
        dialog.showAndWait()
                .filter(ButtonType.OK::equals)
                .ifPresent(ok ->
                        preferences.change(p -> p.withAudioDevice(box.getValue().name())));
    }

    /** Asks for a new speaker's name. */
    Optional<String> askSpeaker() {
        TextInputDialog dialog = new TextInputDialog();
        Foremost.over(owner, dialog);
        dialog.setTitle(TEXTS.get("dialogs.newSpeaker"));
        dialog.setHeaderText(null);
        dialog.setGraphic(null);
        // not the dialog's own text: its label wraps before the field gives way
        Label name = new Label(TEXTS.get("dialogs.speaker"));
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(dialog.getEditor(), Priority.ALWAYS);
        HBox content = new HBox(10, name, dialog.getEditor());
        content.setAlignment(Pos.CENTER_LEFT);
        content.getStyleClass().add("dialog-content");
        dialog.getDialogPane().setContent(content);
        dialog.getEditor().setId("speaker-name");
        dialog.getEditor().setAccessibleText(TEXTS.get("dialogs.speakerName"));
        Themes.style(dialog.getDialogPane().getScene());
        return dialog.showAndWait();
    }

    /** Asks before the file is replaced. */
    boolean mayReplace(Path file) {
        ButtonType replace = new ButtonType(TEXTS.get("dialogs.replace"), ButtonBar.ButtonData.OK_DONE);
        return dialog(TEXTS.get("dialogs.copy"), TEXTS.get("dialogs.mayReplace", file), replace, ButtonType.CANCEL)
                .showAndWait()
                .map(replace::equals)
                .orElse(false);
    }

    /** A short text with a title, to be read and closed. */
    void tell(String title, String words) {
        dialog(title, words, ButtonType.CLOSE).showAndWait();
    }

    private Dialog<ButtonType> dialog(String title, String words, ButtonType... buttons) {
        Dialog<ButtonType> dialog = new Dialog<>();
        Foremost.over(owner, dialog);
        dialog.setTitle(title);
        Label label = new Label(words);
        label.setWrapText(true);
        label.setPrefWidth(460);
        dialog.getDialogPane().setContent(label);
        dialog.getDialogPane().getButtonTypes().setAll(buttons);
        Themes.style(dialog.getDialogPane().getScene());
        return dialog;
    }
}
