package org.turnwise.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.session.edit.AddMedia;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.Several;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.Session;
import org.turnwise.session.store.MediaHash;
import org.turnwise.session.store.MediaPaths;
import org.turnwise.session.store.SessionFiles;

/** A session to be made: everything is read and checked before its file appears, so that a failure leaves none behind. */
final class NewSession {
    private final Path target;
    private final RecordingSource recording;
    private final List<Edit> edits = new ArrayList<>();
    private Session planned;

    private NewSession(Path target, RecordingSource recording) {
        this.target = target;
        this.recording = recording;
        this.planned = Session.empty("planned", SessionFile.baseName(target));
    }

    static NewSession of(RecordingSource recording, Path target) {
        NewSession plan = new NewSession(target, recording);
        plan.add(AddMedia.last(plan.planned, mediaSource(recording.media(), target)));
        return plan;
    }

    /** Adds the transcript's turns, those between the pauses, or none. */
    NewSession withTurns(TranscriptOptions transcript, boolean pauses, PrintStream report) {
        if (transcript.hasFile()) {
            add(recording.turnsFrom(transcript, planned, report));
        } else if (pauses) {
            add(recording.turnsFromPauses(planned));
        }
        return this;
    }

    NewSession add(Edit edit) {
        planned = edit.applyTo(planned);
        edits.add(edit);
        return this;
    }

    RecordingSource recording() {
        return recording;
    }

    Session planned() {
        return planned;
    }

    /** Makes the file, with everything planned as one step of its history. */
    SessionEditor create() {
        SessionEditor editor = new SessionFiles().create(target, SessionFile.baseName(target));
        editor.apply(new Several("Import " + recording.media().file().getFileName(), edits));
        return editor;
    }

    private static MediaSource mediaSource(MediaDescription media, Path session) {
        try {
            return new MediaSource(
                    UUID.randomUUID().toString(),
                    MediaPaths.of(session, media.file()),
                    MediaHash.of(media.file()),
                    java.nio.file.Files.size(media.file()),
                    media.durationMillis(),
                    media.video().isPresent(),
                    media.audio().isPresent());
        } catch (java.io.IOException e) {
            throw new CliFailure(FailureText.of(e), e);
        }
    }
}
