package org.turnwise.desktop.schemes;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** On which line of a JSON text each value begins. */
final class JsonLines {
    private final Map<JsonPointer, Integer> lines = new HashMap<>();

    private JsonLines() {}

    /** @throws IOException if it is no JSON; the exception knows where */
    static JsonLines of(ObjectMapper json, String text) throws IOException {
        JsonLines found = new JsonLines();
        try (JsonParser parser = json.getFactory().createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (!token.isStructEnd()) {
                    JsonPointer place = parser.getParsingContext().pathAsPointer();
                    // Within an array or object that just began, the context is its inside already.
                    found.lines.putIfAbsent(
                            token.isStructStart()
                                    ? parser.getParsingContext().getParent().pathAsPointer()
                                    : place,
                            parser.currentTokenLocation().getLineNr());
                }
            }
        }
        return found;
    }

    /** Of the value, or of what holds it where there is no such value. */
    int line(JsonPointer place) {
        Integer line = lines.get(place);
        if (line != null) {
            return line;
        }
        return place.matches() ? 1 : line(place.head());
    }
}
