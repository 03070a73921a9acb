package org.turnwise.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.turnwise.analysis.setup.PauseTurns;
import org.turnwise.analysis.setup.Recordings;
import org.turnwise.analysis.setup.SessionDraft;
import org.turnwise.formats.ImportPlan;
import org.turnwise.formats.Transcript;
import org.turnwise.formats.registry.FormatRegistry;
import org.turnwise.formats.registry.StandardFormats;
import org.turnwise.media.MediaException;
import org.turnwise.media.probe.CutOff;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;
import org.turnwise.session.edit.AddMedia;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.store.SessionFiles;

/** A recording on the disk, the turns in it, and the session made of both. */
final class RecordingSource {
    private final FormatRegistry formats = StandardFormats.registry();
    private final MediaDescription media;

    private RecordingSource(MediaDescription media) {
        this.media = media;
    }

    static RecordingSource open(Path file) {
        try {
            return new RecordingSource(MediaProbe.probe(GivenPath.fileToRead("the recording", file)));
        } catch (MediaException e) {
            throw new CliFailure(FailureText.of(e), e);
        }
    }

    MediaDescription media() {
        return media;
    }

    /** The edit that brings turns into a session without any, as the options say; empty where they name no source. */
    Optional<Edit> turns(TurnOptions options, Session session, PrintStream report) {
        Optional<Path> file = options.file();
        if (file.isPresent()) {
            Transcript read = options.read(file.get(), formats, media.durationMillis(), report);
            return Optional.of(
                    new ImportPlan(session).edit(read, "Import " + file.get().getFileName()));
        }
        return options.fromPauses() ? Optional.of(turnsFromPauses()) : Optional.empty();
    }

    private Edit turnsFromPauses() {
        if (media.audio().isEmpty()) {
            throw new CliFailure(media.file() + " has no sound to find pauses in; give a transcript.");
        }
        try {
            List<TimeSpan> spans = PauseTurns.find(media, RecordingSource::interrupted);
            if (spans.isEmpty()) {
                throw new CliFailure(media.file() + " is silent from beginning to end: no turns; give a transcript.");
            }
            return PauseTurns.edit(spans);
        } catch (MediaException e) {
            throw new CliFailure(FailureText.of(e), e);
        }
    }

    /** A session of this recording, to be made at the target; everything is read and checked, nothing is written yet. */
    SessionDraft draft(Path target, TurnOptions options, PrintStream report) {
        SessionDraft draft = new SessionDraft(target, SessionFile.baseName(target));
        draft.add(AddMedia.last(draft.planned(), source(target)));
        turns(options, draft.planned(), report).ifPresent(draft::add);
        warnWhereCutOff(draft.planned(), report);
        return draft;
    }

    private void warnWhereCutOff(Session planned, PrintStream report) {
        OptionalLong end = cutOff();
        if (end.isPresent()) {
            long past = planned.turnsInOrder().stream()
                    .filter(turn -> turn.span().endMillis() > end.getAsLong())
                    .count();
            report.println("warning: " + media.file().getFileName() + " is cut off: its sound and pictures end at "
                    + TimeText.of(end.getAsLong()) + " of " + TimeText.of(media.durationMillis()) + ", and "
                    + past + " of " + Words.counted(planned.turns().size(), "turn") + (past == 1 ? " lies" : " lie")
                    + " past that. Copy or download the whole file again.");
        }
    }

    private OptionalLong cutOff() {
        try {
            return CutOff.endMillis(media);
        } catch (MediaException e) {
            throw new CliFailure(FailureText.of(e), e);
        }
    }

    /** Makes the draft's file, as one step of its history. */
    SessionEditor create(SessionDraft draft) {
        return draft.create(new SessionFiles(), "Import " + media.file().getFileName());
    }

    private MediaSource source(Path session) {
        try {
            return Recordings.source(session, media, bytes -> {}, RecordingSource::interrupted);
        } catch (IOException e) {
            throw new CliFailure(FailureText.of(e), e);
        }
    }

    private static boolean interrupted() {
        return Thread.currentThread().isInterrupted();
    }
}
