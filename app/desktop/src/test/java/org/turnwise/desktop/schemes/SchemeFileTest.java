package org.turnwise.desktop.schemes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.LabelSchemes;

class SchemeFileTest {
    private static final SchemeRules RULES =
            new SchemeRules(key -> key.equals("f") ? Optional.of("Flag") : Optional.empty());

    @Test
    void what_is_written_is_read_again() throws Exception {
        for (LabelScheme scheme : LabelSchemes.builtIn()) {
            assertEquals(scheme, SchemeFile.read("a.json", SchemeFile.write(scheme), RULES));
        }
    }

    @Test
    void errors_name_file_line_and_field() {
        refused(
                "\"name\": \"Good\",\n  \"nmae\": \"x\",",
                "a.json, line 5: the field \u201cnmae\u201d is not known here");
        refused("\"name\": \"\",", "a.json, line 4: \u201cname\u201d must be a text");
        refused("\"name\": 3,", "a.json, line 4: \u201cname\u201d must be a text");
        refused("\"name\": \"Good\" \"x\",", "a.json, line 4: this is not JSON");
    }

    @Test
    void errors_in_a_label_are_found_where_they_are() {
        label("\"colour\": \"red\", \"key\": \"1\"", "line 8: The colour of joy must be written as #rrggbb");
        label("\"colour\": \"#ff0000\", \"key\": \"f\"", "line 8: The key f of joy belongs to \u201cFlag\u201d");
        label("\"colour\": \"#ff0000\", \"key\": 1", "line 8: \u201ckey\u201d must be a text");
        label(
                "\"color\": \"#ff0000\"",
                "line 8: the field \u201ccolor\u201d is not known here: remove it, or write one of colour,");
    }

    @Test
    void another_version_and_another_kind_of_file_are_refused() {
        String newer = SchemeFile.write(LabelSchemes.VAD).replaceFirst(": 1,", ": 2,");
        assertTrue(words(newer).contains("line 2: the version is 2"), words(newer));
        assertTrue(words("{\"name\": \"x\"}").contains("a.json is not a label scheme"));
        assertTrue(words("[]").contains("a.json is not a label scheme"));
        assertTrue(words("").contains("a.json"));
    }

    @Test
    void the_same_id_twice_is_refused() {
        String twice =
                SchemeFile.write(LabelSchemes.SENTIMENT_3).replace("\"id\" : \"positive\"", "\"id\" : \"negative\"");
        assertTrue(words(twice).contains("the id \u201cnegative\u201d is there twice"), words(twice));
    }

    private static void refused(String name, String expected) {
        String text = "{\n  \"turnwise-label-scheme\": 1,\n  \"id\": \"own\",\n  " + name + "\n  \"labels\": []\n}";
        assertTrue(words(text).contains(expected), words(text));
    }

    private static void label(String fields, String expected) {
        String text = "{\n  \"turnwise-label-scheme\": 1,\n  \"id\": \"own\",\n  \"name\": \"Own\",\n  \"labels\": [\n"
                + "    {\n      \"id\": \"joy\", \"name\": \"joy\",\n      " + fields + "\n    }\n  ]\n}";
        assertTrue(words(text).contains(expected), words(text));
    }

    private static String words(String text) {
        return assertThrows(SchemeFileException.class, () -> SchemeFile.read("a.json", text, RULES))
                .words();
    }
}
