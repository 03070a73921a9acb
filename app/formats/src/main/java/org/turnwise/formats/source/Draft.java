package org.turnwise.formats.source;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.turnwise.session.model.TimeSpan;

/**
 * A turn as it stands in a file, before it has a place in a transcript.
 *
 * @param line 1-based line where it starts
 * @param id the number the file gives it, only where the file is our own
 * @param speaker name as written, empty where none is given
 * @param labels gold labels that came with it
 */
public record Draft(
        int line,
        OptionalLong id,
        TimeSpan span,
        String speaker,
        String text,
        String dialogue,
        Map<String, String> attributes,
        List<DraftLabel> labels) {
    public Draft {
        attributes = Map.copyOf(attributes);
        labels = List.copyOf(labels);
    }

    /** A gold label of the scheme. */
    public record DraftLabel(String scheme, String label) {}

    public static Draft plain(int line, TimeSpan span, String speaker, String text) {
        return new Draft(line, OptionalLong.empty(), span, speaker, text, "", Map.of(), List.of());
    }

    public Draft withLabels(List<DraftLabel> gold) {
        return new Draft(line, id, span, speaker, text, dialogue, attributes, gold);
    }
}
