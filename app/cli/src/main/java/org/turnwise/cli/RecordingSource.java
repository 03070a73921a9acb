package org.turnwise.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.turnwise.formats.ImportPlan;
import org.turnwise.formats.Transcript;
import org.turnwise.formats.registry.FormatRegistry;
import org.turnwise.formats.registry.StandardFormats;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.PauseFinder;
import org.turnwise.media.decode.PauseSettings;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.AddTurns;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.Several;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/** A recording on the disk and the turns in it, from a transcript or from its pauses. */
final class RecordingSource {
    private final FormatRegistry formats = StandardFormats.registry();
    private final MediaDescription media;

    private RecordingSource(MediaDescription media) {
        this.media = media;
    }

    static RecordingSource open(Path file) {
        try {
            return new RecordingSource(MediaProbe.probe(file));
        } catch (MediaException e) {
            throw new CliFailure(FailureText.of(e), e);
        }
    }

    MediaDescription media() {
        return media;
    }

    /** The edit that brings the transcript's turns into the session. */
    Edit turnsFrom(TranscriptOptions transcript, Session session, PrintStream report) {
        Transcript read = transcript.read(formats, media.durationMillis(), report);
        return new ImportPlan(session).edit(read, "Import " + transcript.file().getFileName());
    }

    /** The edit that proposes a turn for every stretch between pauses, all of one speaker. */
    Edit turnsFromPauses(Session session) {
        if (media.audio().isEmpty()) {
            throw new CliFailure(media.file() + " has no sound to find pauses in; give a transcript.");
        }
        try {
            List<Turn> turns = new ArrayList<>();
            long id = session.turns().nextId().value();
            for (TimeSpan span : spans()) {
                turns.add(new Turn(new TurnId(id++), span, "S01", "", "", Map.of("source", "pauses")));
            }
            return new Several(
                    "Turns from pauses", List.of(new AddSpeaker(new Speaker("S01", "S01")), new AddTurns(turns)));
        } catch (MediaException e) {
            throw new CliFailure(FailureText.of(e), e);
        }
    }

    private List<TimeSpan> spans() throws MediaException {
        return new PauseFinder(PauseSettings.usual())
                .find(media, () -> Thread.currentThread().isInterrupted()).stream()
                        .map(span -> new TimeSpan(span.startMillis(), span.endMillis()))
                        .toList();
    }
}
