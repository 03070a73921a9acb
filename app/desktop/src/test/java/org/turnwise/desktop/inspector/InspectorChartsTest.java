package org.turnwise.desktop.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.MemoryJournal;
import org.turnwise.desktop.Stages;
import org.turnwise.desktop.chart.ChartExport;
import org.turnwise.desktop.chart.ChosenFile;
import org.turnwise.desktop.chart.SvgDocuments;
import org.turnwise.desktop.editing.TurnEditing;
import org.turnwise.desktop.explaining.AskedModel;
import org.turnwise.desktop.explaining.Explainings;
import org.turnwise.desktop.explaining.HeardTurns;
import org.turnwise.desktop.faces.UnseenFaces;
import org.turnwise.desktop.labels.Labelling;
import org.turnwise.desktop.runs.RunChoice;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.theme.Theme;
import org.turnwise.desktop.theme.ThemeChoice;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.desktop.turns.TurnTableModel;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Annotator;
import org.w3c.dom.Document;

/** The inspector's charts under a right click. */
@ExtendWith(ApplicationExtension.class)
class InspectorChartsTest {
    @TempDir
    static Path folder;

    private final List<String> said = new ArrayList<>();
    private Optional<FxSession> opened = Optional.empty();

    @Start
    void start(Stage stage) {
        ChartExport charts = new ChartExport(
                new ChosenFile(folder.resolve("chart.svg")),
                folder.resolve("session.turnwise"),
                Runnable::run,
                Runnable::run,
                said::add,
                (what, why) -> said.add(what));
        FxSession.open(
                        () -> new SessionEditor(Conversations.analysed(5), new MemoryJournal()),
                        new Annotator("me", "Me"),
                        Platform::runLater)
                .thenAccept(session -> {
                    Themes themes = new Themes(() -> Theme.LIGHT, Runnable::run, Platform::runLater);
                    themes.choose(ThemeChoice.LIGHT);
                    Labelling labelling =
                            new Labelling(session, new TurnTableModel(session), () -> true, InstantSource.system());
                    InspectorPane pane = new InspectorPane(
                            session,
                            labelling,
                            new TurnEditing(session, new TurnTableModel(session), words -> {}),
                            new RunChoice(session, InstantSource.system()),
                            UnmeasuredVoice.of(session),
                            UnseenFaces.of(session),
                            Explainings.of(session, new AskedModel(), new HeardTurns(), Platform::runLater),
                            themes,
                            new KeptFolds(new ArrayList<>()),
                            charts);
                    pane.fill(Runnable::run);
                    Scene scene = new Scene((Parent) pane.node(), 320, 700);
                    Themes.style(scene);
                    stage.setScene(scene);
                    Stages.fit(stage);
                    stage.show();
                    opened = Optional.of(session);
                });
    }

    @AfterEach
    void close() {
        opened.ifPresent(FxSession::close);
    }

    private static MenuItem item(FxRobot robot, String chart, String words) throws Exception {
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> robot.lookup(chart).tryQuery().isPresent());
        robot.interact(() -> {
            Node node = robot.lookup(chart).query();
            Event.fireEvent(
                    node, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 40, 40, false, null));
        });
        ContextMenu menu = (ContextMenu) Window.getWindows().stream()
                .filter(w -> w instanceof ContextMenu)
                .findFirst()
                .orElseThrow();
        return menu.getItems().stream()
                .filter(i -> i.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_probabilities_are_saved_with_every_label_its_figure_and_its_bar(FxRobot robot) throws Exception {
        MenuItem save = item(robot, "#probabilities", "Save as SVG...");
        robot.interact(save::fire);
        assertEquals(List.of("Saved " + folder.resolve("chart.svg") + "."), said);
        Document svg = SvgDocuments.parsed(Files.readString(folder.resolve("chart.svg")));
        List<String> texts = SvgDocuments.texts(svg);
        assertEquals(14, texts.size(), texts::toString);
        assertTrue(texts.containsAll(List.of("neutral", "surprise", "fear", "sadness", "joy", "disgust", "anger")));
        assertTrue(SvgDocuments.elements(svg, "rect").stream()
                .anyMatch(r -> r.getAttribute("fill").equals("#d55e00")));
    }

    @Test
    void their_figures_are_copied_a_line_each(FxRobot robot) throws Exception {
        MenuItem copy = item(robot, "#probabilities", "Copy value");
        List<String> lines = new ArrayList<>();
        robot.interact(() -> {
            copy.fire();
            Clipboard.getSystemClipboard().getString().lines().forEach(lines::add);
        });
        assertEquals(7, lines.size());
        assertTrue(lines.stream().allMatch(l -> l.matches("[a-z]+\t[01]\\.\\d{4}")), lines::toString);
    }
}
