package org.turnwise.desktop.chart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javax.imageio.ImageIO;
import org.turnwise.desktop.shell.FileChoice;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.formats.AtomicFile;
import org.turnwise.formats.ExportException;

/**
 * What a right click on any chart offers: copy its value, save it as PNG or SVG. Used on the FX thread; files are
 * encoded and written on the background executor.
 */
public final class ChartExport {
    private static final Texts TEXTS = Texts.of(ChartExport.class);

    /** Twice as fine as the screen, for print and slides. */
    private static final double PNG_SCALE = 2;

    private final FileChoice files;
    private final Path neighbour;
    private final Executor background;
    private final Executor fx;
    private final Consumer<String> done;
    private final BiConsumer<String, Throwable> failed;

    /**
     * @param neighbour a file beside which others are suggested
     * @param done told in words what was saved
     * @param failed told what did not succeed, and why
     */
    public ChartExport(
            FileChoice files,
            Path neighbour,
            Executor background,
            Executor fx,
            Consumer<String> done,
            BiConsumer<String, Throwable> failed) {
        this.files = files;
        this.neighbour = neighbour;
        this.background = background;
        this.fx = fx;
        this.done = done;
        this.failed = failed;
    }

    /** The kinds of file a chart can be saved as. */
    public enum Kind {
        PNG,
        SVG;

        String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Gives a chart made of controls the menu, by mouse and by the menu key, and lets the keys reach it.
     *
     * @param name short, for the file
     * @param value what the chart says, in words or figures, asked when it is copied
     */
    public void offer(Node chart, String name, Supplier<String> value) {
        ContextMenu menu = new ContextMenu();
        menu.setId("chart-menu");
        menu.getItems().setAll(items(name, value, () -> NodePicture.of(chart, name)));
        chart.setFocusTraversable(true);
        chart.setAccessibleText(value.get());
        chart.getStyleClass().add("chart");
        chart.setOnContextMenuRequested(e -> {
            menu.show(chart, e.getScreenX(), e.getScreenY());
            e.consume();
        });
        chart.setOnMousePressed(e -> menu.hide());
    }

    /**
     * The menu's items, for a chart with a menu of its own.
     *
     * @param value what is copied; where it is empty there is nothing to copy
     * @param picture the chart as it is when it is saved
     */
    public List<MenuItem> items(String name, Supplier<String> value, Supplier<ChartPicture> picture) {
        MenuItem copy = new MenuItem(TEXTS.get("menu.copy"));
        copy.setOnAction(e -> copy(value.get()));
        copy.setDisable(value.get().isEmpty());
        MenuItem png = new MenuItem(TEXTS.get("menu.png"));
        png.setOnAction(e -> save(Kind.PNG, name, picture.get()));
        MenuItem svg = new MenuItem(TEXTS.get("menu.svg"));
        svg.setOnAction(e -> save(Kind.SVG, name, picture.get()));
        return List.of(copy, png, svg);
    }

    /** Asks where to and saves the picture there; the file is whole or not there at all. */
    public CompletableFuture<Void> save(Kind kind, String name, ChartPicture picture) {
        String suggested = name.replace(' ', '-') + "." + kind.extension();
        return files.fresh(TEXTS.get("save.title", kind), neighbour.resolveSibling(suggested))
                .map(chosen -> write(kind, named(chosen, kind), picture))
                .orElse(CompletableFuture.completedFuture(null));
    }

    private CompletableFuture<Void> write(Kind kind, Path file, ChartPicture picture) {
        AtomicFile.Bytes content = kind == Kind.PNG ? png(picture.image(PNG_SCALE)) : svg(picture.svg());
        return CompletableFuture.runAsync(() -> write(file, content), background)
                .handleAsync(
                        (nothing, failure) -> {
                            if (failure == null) {
                                done.accept(TEXTS.get("save.done", file));
                            } else {
                                failed.accept(TEXTS.get("save.failed"), failure);
                            }
                            return null;
                        },
                        fx);
    }

    private static void write(Path file, AtomicFile.Bytes content) {
        try {
            new AtomicFile(file).writeBytes(content);
        } catch (ExportException failure) {
            throw new CompletionException(failure);
        }
    }

    private static AtomicFile.Bytes svg(String document) {
        return out -> out.write(document.getBytes(StandardCharsets.UTF_8));
    }

    private static AtomicFile.Bytes png(WritableImage image) {
        return out -> {
            if (!ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", out)) {
                throw new IOException(TEXTS.get("save.noPng"));
            }
        };
    }

    /** With the kind's extension where the annotator typed none. */
    private static Path named(Path chosen, Kind kind) {
        String name = String.valueOf(chosen.getFileName());
        return name.contains(".") ? chosen : chosen.resolveSibling(name + "." + kind.extension());
    }

    private static void copy(String words) {
        ClipboardContent content = new ClipboardContent();
        content.putString(words);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
