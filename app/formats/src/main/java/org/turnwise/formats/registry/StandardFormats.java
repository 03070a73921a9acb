package org.turnwise.formats.registry;

import java.util.List;
import org.turnwise.formats.jsonl.JsonlReader;
import org.turnwise.formats.jsonl.JsonlWriter;
import org.turnwise.formats.meld.MeldReader;
import org.turnwise.formats.meld.MeldWriter;
import org.turnwise.formats.subtitle.SrtReader;
import org.turnwise.formats.subtitle.SrtWriter;
import org.turnwise.formats.subtitle.WebVttReader;
import org.turnwise.formats.subtitle.WebVttWriter;
import org.turnwise.formats.tabular.TableReader;

/** The formats Turnwise ships with. */
public final class StandardFormats {
    private StandardFormats() {}

    /** A new registry of all of them. */
    public static FormatRegistry registry() {
        return new FormatRegistry(
                List.of(new JsonlReader(), new MeldReader(), new WebVttReader(), new SrtReader(), new TableReader()),
                List.of(new MeldWriter(), new JsonlWriter(), new WebVttWriter(), new SrtWriter()));
    }
}
