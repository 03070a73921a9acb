package org.turnwise.desktop.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
