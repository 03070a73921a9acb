package org.turnwise.desktop.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import org.turnwise.desktop.shell.Words;
import org.turnwise.desktop.theme.ShareBar;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@ExtendWith(ApplicationExtension.class)
class ChartExportTest {
    private static final String AWKWARD = "a <b> & \"c\" \u0001\u00e9 \ud83d\ude00";
    private static final ChartPicture PICTURE = new ChartPicture("one & two", 120, 40, g -> {
        g.setFill(Color.web("#123456"));
        g.fillRect(0, 0, 120, 40);
        g.setFill(Color.web("#ffffff", 0.5));
        g.setFont(Font.font(12));
        g.fillText(AWKWARD, 4, 20);
        g.setStroke(Color.RED);
        g.clipped(10, 10, 20, 20, () -> g.moved(5, 5, () -> g.strokeLine(0, 0, 30.254, 30)));
        g.fillPolygon(new double[] {0, 5, 0}, new double[] {0, 5, 10});
    });

    @TempDir
    Path folder;

    private final List<String> done = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    private void save(ChartExport.Kind kind, Path file) {
        ChartExport export = new ChartExport(
                new ChosenFile(file),
                folder.resolve("session.turnwise"),
                Runnable::run,
                Runnable::run,
                done::add,
                (what, failure) -> failed.add(what + " " + Words.of(failure)));
        onFx(() -> export.save(kind, "chart", PICTURE)).join();
    }

    @Test
    void an_svg_is_xml_whose_texts_are_what_was_drawn() {
        Document svg = SvgDocuments.parsed(onFx(PICTURE::svg));
        assertEquals(List.of(AWKWARD.replace("\u0001", "")), SvgDocuments.texts(svg));
        assertEquals("one & two", SvgDocuments.elements(svg, "title").get(0).getTextContent());
        assertEquals("0 0 120 40", svg.getDocumentElement().getAttribute("viewBox"));
    }

    @Test
    void an_svg_is_made_of_shapes_with_their_colours_and_never_of_an_image() {
        Document svg = SvgDocuments.parsed(onFx(PICTURE::svg));
        assertTrue(SvgDocuments.elements(svg, "image").isEmpty());
        Element line = SvgDocuments.elements(svg, "line").get(0);
        assertEquals("#ff0000", line.getAttribute("stroke"));
        assertEquals("30.25", line.getAttribute("x2"));
        assertTrue(((Element) line.getParentNode()).getAttribute("transform").startsWith("translate(5 5"));
        assertEquals(
                "0,0 5,5 0,10", SvgDocuments.elements(svg, "polygon").get(0).getAttribute("points"));
        assertEquals("0.5", SvgDocuments.elements(svg, "text").get(0).getAttribute("fill-opacity"));
    }

    @Test
    void a_png_is_twice_as_large_as_the_chart_and_shows_it() throws IOException {
        Path file = folder.resolve("chart.png");
        save(ChartExport.Kind.PNG, file);
        BufferedImage image = ImageIO.read(file.toFile());
        assertEquals(240, image.getWidth());
        assertEquals(80, image.getHeight());
        assertEquals(0xFF123456, image.getRGB(200, 70));
        assertEquals(List.of("Saved " + file + "."), done);
    }

    @Test
    void a_name_without_extension_gets_one_and_nothing_temporary_stays() throws IOException {
        save(ChartExport.Kind.SVG, folder.resolve("chart"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("chart.svg")), files.toList());
        }
        SvgDocuments.parsed(Files.readString(folder.resolve("chart.svg")));
    }

    @Test
    void a_target_that_cannot_be_written_is_said_and_what_was_there_stays() throws IOException {
        Path occupied = folder.resolve("chart.png");
        Files.createDirectories(occupied.resolve("inside"));
        save(ChartExport.Kind.PNG, occupied);
        assertTrue(done.isEmpty());
        assertEquals(1, failed.size());
        assertTrue(failed.get(0).contains("The chart was not saved. Could not write " + occupied), failed::toString);
        assertTrue(failed.get(0).contains("a folder has this name"), failed::toString);
        assertTrue(Files.isDirectory(occupied.resolve("inside")));
        assertFalse(Files.list(folder).anyMatch(f -> f.toString().endsWith(".tmp")));
    }

    @Test
    void a_chart_made_of_labels_and_bars_is_drawn_as_they_stand_line_by_line() {
        String svg = onFx(() -> {
            ShareBar bar = new ShareBar();
            bar.show(new ShareBar.Part(0.5, Color.web("#0072b2")));
            Label label = new Label("not available: this model does not use sound yet");
            label.setWrapText(true);
            VBox chart = new VBox(4, bar, label);
            chart.setPrefSize(160, 80);
            new Scene(chart);
            chart.applyCss();
            chart.resize(160, 80);
            chart.layout();
            return NodePicture.of(chart, "chart").svg();
        });
        Document document = SvgDocuments.parsed(svg);
        List<String> lines = SvgDocuments.texts(document);
        assertTrue(lines.size() > 1, lines::toString);
        assertEquals("not available: this model does not use sound yet", String.join(" ", lines));
        Element bar = SvgDocuments.elements(document, "rect").stream()
                .filter(r -> r.getAttribute("fill").equals("#0072b2"))
                .findFirst()
                .orElseThrow();
        assertEquals("80", bar.getAttribute("width"));
    }
}
