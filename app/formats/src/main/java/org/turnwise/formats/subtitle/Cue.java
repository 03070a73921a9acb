package org.turnwise.formats.subtitle;

import java.util.List;
import org.turnwise.session.model.TimeSpan;

/**
 * One subtitle as it stands in the file.
 *
 * @param line 1-based line of its times
 * @param text its lines, tags and all
 */
record Cue(int line, TimeSpan span, List<String> text) {
    Cue {
        text = List.copyOf(text);
    }
}
