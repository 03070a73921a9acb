package org.turnwise.desktop.guide;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The guide that ships, written for people in Markdown and unpacked for browsers. Blocking; for any thread. */
public final class Guide {
    private static final String TEXT = "guide.md";
    private static final String PAGE = "guide.html";
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private final Node text;

    private Guide(Node text) {
        this.text = text;
    }

    /** @throws IOException if it is not in the program, which is a mistake in the build */
    public static Guide shipped() throws IOException {
        try (InputStream in = open(TEXT)) {
            String markdown = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Guide(Parser.builder().extensions(EXTENSIONS).build().parse(markdown));
        }
    }

    /** The pictures it shows, by their paths beside the text. */
    public List<String> pictures() {
        List<String> pictures = new ArrayList<>();
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                pictures.add(image.getDestination());
            }
        });
        return pictures;
    }

    /**
     * Writes the page and its pictures, over those of an earlier version.
     *
     * @param folder made where it is not there
     * @return the page
     * @throws IOException if the folder cannot be written
     */
    public Path unpackInto(Path folder) throws IOException {
        for (String picture : pictures()) {
            Path target = folder.resolve(picture);
            Files.createDirectories(target.getParent());
            try (InputStream in = open(picture)) {
                Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(PAGE), page());
    }

    private String page() {
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>Turnwise: the guide</title><style>
                :root { color-scheme: light dark; }
                body { font: 16px/1.5 system-ui, sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em; }
                img { max-width: 100%; border: 1px solid #8884; border-radius: 4px; }
                table { border-collapse: collapse; } td, th { border: 1px solid #8886; padding: 0.3em 0.7em; text-align: left; }
                code { font-size: 0.95em; background: #8882; padding: 0.1em 0.3em; border-radius: 3px; }
                </style></head><body>
                """
                + HtmlRenderer.builder().extensions(EXTENSIONS).build().render(text)
                + "</body></html>\n";
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = Guide.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("The guide's " + name + " is not in the program.");
        }
        return in;
    }
}
