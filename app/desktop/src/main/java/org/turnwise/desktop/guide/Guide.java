package org.turnwise.desktop.guide;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The guide that ships, written for people in Markdown and unpacked for browsers. Blocking; for any thread. */
public final class Guide {
    private static final String PAGE = "guide.html";
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    /** The languages it is written in. */
    enum Version {
        ENGLISH("guide.md", "en", "Turnwise: the guide"),
        GERMAN("guide_de.md", "de", "Turnwise: die Anleitung");

        private final String file;
        private final String language;
        private final String title;

        Version(String file, String language, String title) {
            this.file = file;
            this.language = language;
            this.title = title;
        }

        static Version in(Locale language) {
            return language.getLanguage().equals(GERMAN.language) ? GERMAN : ENGLISH;
        }
    }

    private final Node text;
    private final Version version;

    private Guide(Node text, Version version) {
        this.text = text;
        this.version = version;
    }

    /**
     * The guide in the person's language, in English where it is not written in that.
     *
     * @throws IOException if it is not in the program, which is a mistake in the build
     */
    public static Guide shipped() throws IOException {
        return shipped(Version.in(Locale.getDefault(Locale.Category.DISPLAY)));
    }

    static Guide shipped(Version version) throws IOException {
        try (InputStream in = open(version.file)) {
            String markdown = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Guide(Parser.builder().extensions(EXTENSIONS).build().parse(markdown), version);
        }
    }

    /** How deep each heading is, in order. */
    List<Integer> headings() {
        List<Integer> levels = new ArrayList<>();
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                levels.add(heading.getLevel());
            }
        });
        return levels;
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
                <html lang="LANGUAGE"><head><meta charset="utf-8"><title>TITLE</title><style>
                :root { color-scheme: light dark; }
                body { font: 16px/1.5 system-ui, sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em; }
                img { max-width: 100%; border: 1px solid #8884; border-radius: 4px; }
                table { border-collapse: collapse; } td, th { border: 1px solid #8886; padding: 0.3em 0.7em; text-align: left; }
                code { font-size: 0.95em; background: #8882; padding: 0.1em 0.3em; border-radius: 3px; }
                </style></head><body>
                """
                        .replace("LANGUAGE", version.language)
                        .replace("TITLE", version.title)
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
