package org.turnwise.formats.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.turnwise.formats.ExportOptions;
import org.turnwise.formats.ExportOptions.CaptionStyle;
import org.turnwise.formats.ExportOptions.CellText;
import org.turnwise.formats.ImportOptions;
import org.turnwise.formats.ImportPlan;
import org.turnwise.formats.ImportResult;
import org.turnwise.formats.Transcript;
import org.turnwise.formats.dataset.ChosenLabel;
import org.turnwise.formats.dataset.ExportView;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.model.GoldLabel;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/** Import of what was exported gives what was there. */
final class RoundTripTest {
    private final FormatRegistry registry = StandardFormats.registry();

    @Property(tries = 150)
    void json_lines_give_the_same_session(@ForAll long seed) {
        Session session = new RandomSessions(seed).next();
        Transcript transcript = throughFile(session, "jsonl", ExportOptions.everything("ekman-7"));
        Session fresh = Session.empty("new", "New");
        Edit edit = new ImportPlan(fresh).edit(transcript, "Import");
        Session imported = edit.applyTo(fresh);
        assertEquals(session.turns(), imported.turns());
        assertEquals(session.speakers(), imported.speakers());
        assertEquals(session.schemes(), imported.schemes());
        assertEquals(session.activeScheme(), imported.activeScheme());
        assertEquals(session.blinding(), imported.blinding());
        assertEquals(session.annotators(), imported.annotators());
        assertEquals(session.annotations(), imported.annotations());
        assertEquals(session.gold(), imported.gold());
        assertEquals(session.runs(), imported.runs());
        assertEquals(session.predictions(), imported.predictions());
        assertEquals(List.copyOf(session.media()), transcript.media());
        assertEquals(fresh, edit.inverse(fresh).applyTo(imported));
    }

    @Property(tries = 150)
    void tables_give_the_same_turns_and_labels(@ForAll long seed, @ForAll CellText cells) {
        Session session = new RandomSessions(seed).next();
        String scheme = List.of("ekman-7", "own", "sentiment-3").get(Math.floorMod(seed, 3));
        ExportOptions options = ExportOptions.everything(scheme).withCells(cells);
        Transcript transcript = throughFile(session, "csv", options);
        assertEquals(byId(session.turnsInOrder()), byId(transcript.turns()));
        transcript.speakers().forEach(s -> assertEquals(session.speakerName(s.id()), s.name()));
        ExportView view = new ExportView(session, options);
        for (Turn turn : session.turnsInOrder()) {
            assertEquals(
                    view.label(turn.id()).map(ChosenLabel::label).stream().toList(),
                    gold(transcript, turn.id(), scheme));
            assertEquals(
                    view.labels().of(turn.id(), "sentiment-3").map(ChosenLabel::label).stream()
                            .toList(),
                    gold(transcript, turn.id(), "sentiment-3"));
        }
        Session target = new RandomSessions(seed + 1).next();
        Edit edit = new ImportPlan(target).edit(transcript, "Import");
        Session imported = edit.applyTo(target);
        assertEquals(
                target.turns().size() + transcript.turns().size(),
                imported.turns().size());
        assertEquals(target, edit.inverse(target).applyTo(imported));
    }

    @Property(tries = 100)
    void json_lines_added_to_another_session_keep_everything_that_stands_there(@ForAll long seed) {
        Transcript transcript =
                throughFile(new RandomSessions(seed).next(), "jsonl", ExportOptions.everything("ekman-7"));
        Session target = new RandomSessions(seed * 31 + 7).next();
        Edit edit = new ImportPlan(target).edit(transcript, "Import");
        Session imported = edit.applyTo(target);
        assertEquals(target, edit.inverse(target).applyTo(imported));
        assertEquals(
                target.turns().size() + transcript.turns().size(),
                imported.turns().size());
        assertEquals(
                target.annotations().size()
                        + transcript.judgements().annotations().size(),
                imported.annotations().size());
        assertEquals(
                target.predictions().size()
                        + transcript.judgements().predictions().size(),
                imported.predictions().size());
        target.annotations()
                .forEach((key, annotation) ->
                        assertEquals(annotation, imported.annotations().get(key)));
        target.schemes()
                .forEach((id, scheme) -> assertEquals(scheme, imported.schemes().get(id)));
    }

    @Property(tries = 150)
    void subtitles_give_the_same_times_in_the_same_order(@ForAll long seed, @ForAll CaptionStyle style) {
        Session session = new RandomSessions(seed).next();
        for (String format : List.of("srt", "vtt")) {
            ExportOptions options = ExportOptions.everything("ekman-7").withCaptions(style);
            Transcript transcript = throughFile(session, format, options);
            List<Turn> written = new ExportView(session, options).turns();
            assertEquals(
                    written.stream().map(Turn::span).toList(),
                    transcript.turns().stream().map(Turn::span).toList());
        }
    }

    private Transcript throughFile(Session session, String format, ExportOptions options) {
        try {
            Path file = Files.createTempFile("round-trip", "." + format);
            try {
                StringBuilder out = new StringBuilder();
                registry.writer(format).orElseThrow().write(session, options, out);
                Files.writeString(file, out);
                ImportResult result = registry.read(file, ImportOptions.DEFAULT);
                assertTrue(!result.hasErrors(), () -> result.problems() + "\n" + out);
                return result.transcript().orElseThrow();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> gold(Transcript transcript, TurnId turn, String scheme) {
        return transcript.judgements().gold().stream()
                .filter(g -> g.turn().equals(turn) && g.scheme().equals(scheme))
                .map(GoldLabel::label)
                .toList();
    }

    private static Map<TurnId, Turn> byId(List<Turn> turns) {
        Map<TurnId, Turn> byId = new HashMap<>();
        turns.forEach(t -> byId.put(t.id(), t));
        return byId;
    }
}
