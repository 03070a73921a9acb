package org.turnwise.desktop.importing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.turnwise.desktop.wording.Said;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.formats.ImportResult;
import org.turnwise.formats.Problem.Severity;

/** The import dialog's content: which files, how the turns come about, and what was found in them. */
final class ImportPane {
    private static final Texts TEXTS = Texts.of(ImportPane.class);

    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("windows-1252"));

    private final ImportViewModel model;
    private final ReportTable report = new ReportTable();
    private final Label recordingWords = new Label();
    private final Label summary = new Label();
    private final VBox root = new VBox(12);

    /**
     * @param chooseRecording asks for a file, empty where the user thought better of it
     * @param chooseTranscript likewise
     */
    ImportPane(
            ImportViewModel model,
            Supplier<Optional<Path>> chooseRecording,
            Supplier<Optional<Path>> chooseTranscript) {
        this.model = model;
        Button recording = new Button(TEXTS.get("pane.choose"));
        recording.setMinWidth(Region.USE_PREF_SIZE);
        recording.setId("choose-recording");
        recording.setOnAction(e -> chooseRecording.get().ifPresent(model::chooseRecording));
        Button transcript = new Button(TEXTS.get("pane.choose"));
        transcript.setMinWidth(Region.USE_PREF_SIZE);
        transcript.setId("choose-transcript");
        transcript.setOnAction(e -> chooseTranscript.get().ifPresent(model::chooseTranscript));
        BooleanBinding unread = model.sourceProperty().isNotEqualTo(TurnSource.TRANSCRIPT);
        transcript.disableProperty().bind(unread);
        String none = TEXTS.get("pane.noFile");
        GridPane files = new GridPane();
        files.setHgap(10);
        files.setVgap(6);
        files.addRow(
                0, new Label(TEXTS.get("pane.recording")), fileName(model.recordingFileProperty(), none), recording);
        files.add(recordingWords, 1, 1);
        files.addRow(2, new Label(TEXTS.get("pane.turns")), sources());
        Label transcriptFile = fileName(model.transcriptFileProperty(), none);
        transcriptFile.setId("transcript-file");
        transcriptFile.disableProperty().bind(unread);
        files.addRow(3, new Label(TEXTS.get("pane.transcript")), transcriptFile, transcript);
        files.add(reading(), 1, 4);
        for (Node node : files.getChildren()) {
            if (Integer.valueOf(1).equals(GridPane.getColumnIndex(node))) {
                GridPane.setHgrow(node, Priority.ALWAYS);
            }
            if (node instanceof Label label && !Integer.valueOf(1).equals(GridPane.getColumnIndex(node))) {
                label.setMinWidth(Region.USE_PREF_SIZE);
            }
        }
        recordingWords.setWrapText(true);
        recordingWords.getStyleClass().addAll("muted", "small");
        recordingWords.setId("recording-words");
        summary.setId("import-summary");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(report.node(), Priority.ALWAYS);
        report.node().managedProperty().bind(report.node().visibleProperty());
        root.getChildren().addAll(files, summary, report.node());
        root.setPrefSize(720, 480);
        root.setId("import-pane");
        root.getStyleClass().add("dialog-content");
        model.recordingProperty().addListener((o, was, is) -> show());
        model.recordingProblemProperty().addListener((o, was, is) -> show());
        model.resultProperty().addListener((o, was, is) -> show());
        model.readingProperty().addListener((o, was, is) -> show());
        model.sourceProperty().addListener((o, was, is) -> show());
        model.recordingFileProperty().addListener((o, was, is) -> show());
        show();
    }

    Node node() {
        return root;
    }

    private static Label fileName(ReadOnlyObjectProperty<Optional<Path>> file, String none) {
        Label label = new Label();
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        Runnable show = () -> label.setText(
                file.get().map(f -> String.valueOf(f.getFileName())).orElse(none));
        file.addListener((o, was, is) -> show.run());
        show.run();
        return label;
    }

    private Node sources() {
        ToggleGroup group = new ToggleGroup();
        FlowPane box = new FlowPane(16, 6);
        for (TurnSource source : TurnSource.values()) {
            RadioButton button = new RadioButton(source.words());
            button.setId("source-" + source.name().toLowerCase(Locale.ROOT));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setSelected(model.sourceProperty().get() == source);
            button.setOnAction(e -> model.sourceProperty().set(source));
            model.sourceProperty().addListener((o, was, is) -> button.setSelected(is == source));
            box.getChildren().add(button);
        }
        return box;
    }

    private Node reading() {
        ComboBox<Optional<Charset>> encoding = new ComboBox<>();
        List<Optional<Charset>> choices = new ArrayList<>();
        choices.add(Optional.empty());
        ENCODINGS.forEach(c -> choices.add(Optional.of(c)));
        encoding.getItems().setAll(choices);
        encoding.setId("encoding");
        encoding.setAccessibleText(TEXTS.get("pane.encoding"));
        encoding.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<Charset> charset) {
                return charset == null ? "" : charset.map(Charset::displayName).orElse(detected());
            }

            @Override
            public Optional<Charset> fromString(String text) {
                return Optional.empty();
            }
        });
        encoding.setValue(Optional.empty());
        encoding.valueProperty()
                .addListener((o, was, is) -> model.encodingProperty().set(is == null ? Optional.empty() : is));
        model.resultProperty().addListener((o, was, is) -> {
            Optional<Charset> value = encoding.getValue();
            encoding.getItems().set(0, Optional.empty());
            encoding.setValue(value == null ? Optional.empty() : value);
        });
        CheckBox names = new CheckBox(TEXTS.get("pane.names"));
        names.setId("speakers-from-text");
        names.selectedProperty().bindBidirectional(model.speakersFromTextProperty());
        names.setMinWidth(Region.USE_PREF_SIZE);
        FlowPane box = new FlowPane(16, 6, encoding, names);
        box.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.sourceProperty().get() != TurnSource.TRANSCRIPT
                                || model.transcriptFileProperty().get().isEmpty(),
                        model.sourceProperty(),
                        model.transcriptFileProperty()));
        return box;
    }

    private String detected() {
        return model.resultProperty()
                .get()
                .map(ImportResult::encoding)
                .filter(e -> !e.isEmpty())
                .map(e -> TEXTS.get("pane.detected", Said.sentence(e)))
                .orElse(TEXTS.get("pane.detect"));
    }

    private void show() {
        String problem = model.recordingProblemProperty().get();
        recordingWords.setText(
                !problem.isEmpty()
                        ? problem
                        : model.recordingProperty()
                                .get()
                                .map(Recording::words)
                                .orElse(
                                        model.recordingFileProperty().get().isPresent()
                                                ? TEXTS.get("pane.looking")
                                                : ""));
        recordingWords.getStyleClass().removeAll("problem");
        if (!problem.isEmpty()) {
            recordingWords.getStyleClass().add("problem");
        }
        boolean transcript = model.sourceProperty().get() == TurnSource.TRANSCRIPT;
        report.node().setVisible(transcript && model.resultProperty().get().isPresent());
        report.show(model.problems());
        summary.setText(transcript ? transcriptWords() : otherWords());
    }

    private String transcriptWords() {
        if (model.readingProperty().get()) {
            return TEXTS.get("pane.reading");
        }
        Optional<ImportResult> result = model.resultProperty().get();
        if (result.isEmpty()) {
            return TEXTS.get("pane.chooseTranscript");
        }
        ImportResult r = result.get();
        if (!r.acceptable()) {
            return TEXTS.get("pane.nothingRead", r.file());
        }
        String found = TEXTS.get(
                "pane.read",
                r.readable().turns().size(),
                r.readable().speakers().size(),
                r.format().isEmpty() ? TEXTS.get("pane.text") : Said.sentence(r.format()));
        if (r.hasErrors()) {
            return found + " " + TEXTS.get("pane.unreadable", r.count(Severity.ERROR));
        }
        return found + " " + (model.problems().isEmpty() ? TEXTS.get("pane.fine") : TEXTS.get("pane.lookAtList"));
    }

    private String otherWords() {
        if (!model.whyNot().isEmpty()) {
            return model.whyNot();
        }
        if (model.recordingFileProperty().get().isEmpty()) {
            return TEXTS.get("pane.chooseRecording");
        }
        String words = TEXTS.get(model.sourceProperty().get() == TurnSource.PAUSES ? "pane.pauses" : "pane.empty");
        String missing =
                model.recordingProperty().get().map(CutOffWords::remark).orElse("");
        return missing.isEmpty() ? words : missing + " " + words;
    }
}
