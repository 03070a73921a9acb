package org.turnwise.desktop.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuideTest {
    @TempDir
    Path folder;

    @Test
    void it_is_unpacked_with_every_picture_it_shows_and_again_over_an_older_one() throws IOException {
        Guide guide = Guide.shipped();
        assertFalse(guide.pictures().isEmpty());
        for (int time = 0; time < 2; time++) {
            Path page = guide.unpackInto(folder.resolve("guide"));
            String html = Files.readString(page);
            assertTrue(html.contains("<h1>") && html.contains("<table>"), html);
            for (String picture : guide.pictures()) {
                assertTrue(html.contains("src=\"" + picture + "\""), picture);
                assertTrue(ImageIO.read(page.resolveSibling(picture).toFile()).getWidth() > 300, picture);
            }
        }
    }

    @Test
    void nothing_in_it_leads_off_this_machine() throws IOException {
        String html = Files.readString(Guide.shipped().unpackInto(folder));
        assertEquals(-1, html.indexOf("href=\"http"));
        assertEquals(-1, html.indexOf("src=\"http"));
    }

    @Test
    void it_is_the_same_guide_in_every_language() throws IOException {
        Guide english = Guide.shipped(Guide.Version.ENGLISH);
        for (Guide.Version version : Guide.Version.values()) {
            Guide other = Guide.shipped(version);
            assertEquals(english.headings(), other.headings(), version.name());
            assertEquals(english.pictures(), other.pictures(), version.name());
            assertEquals(pieces(english), pieces(other), version.name());
        }
        assertEquals(10, english.headings().size());
    }

    @Test
    void each_person_gets_the_guide_in_their_language() throws IOException {
        assertEquals(Guide.Version.GERMAN, Guide.Version.in(Locale.forLanguageTag("de-AT")));
        assertEquals(Guide.Version.ENGLISH, Guide.Version.in(Locale.FRENCH));
        String german = Files.readString(Guide.shipped(Guide.Version.GERMAN).unpackInto(folder));
        assertTrue(german.contains("lang=\"de\"") && german.contains("Turnwise in zehn Minuten"), german);
    }

    /** How many paragraphs, points of lists, and cells of tables there are. */
    private List<Integer> pieces(Guide guide) throws IOException {
        String html = Files.readString(guide.unpackInto(folder));
        return Stream.of("<p>", "<li>", "<td>")
                .map(tag -> html.split(tag, -1).length)
                .toList();
    }
}
