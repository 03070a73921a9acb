package org.turnwise.formats.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.turnwise.formats.ImportOptions;
import org.turnwise.formats.ImportResult;
import org.turnwise.formats.Judgements;
import org.turnwise.formats.Problem;
import org.turnwise.formats.Problem.Severity;
import org.turnwise.formats.Transcript;
import org.turnwise.session.model.GoldLabel;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/**
 * Gathers what a reader finds in one file and makes the import's result of it: numbers the turns, collects speakers,
 * runs the checks. Confined to one thread.
 */
public final class TranscriptBuilder {
    /** Who speaks where the file does not say. */
    public static final Speaker UNKNOWN_SPEAKER = Speaker.UNKNOWN;

    private final SourceText source;
    private final ImportOptions options;
    private final List<Problem> problems;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, LabelScheme> schemes = new LinkedHashMap<>();
    private final Map<String, Speaker> named = new LinkedHashMap<>();
    private List<MediaSource> media = List.of();
    private Judgements judgements = Judgements.NONE;
    private boolean marksSource = true;

    public TranscriptBuilder(SourceText source, ImportOptions options) {
        this.source = source;
        this.options = options;
        this.problems = new ArrayList<>(source.problems());
    }

    public TranscriptBuilder error(int line, String field, String message, String remedy) {
        return problem(line, field, Severity.ERROR, message, remedy);
    }

    public TranscriptBuilder warning(int line, String field, String message, String remedy) {
        return problem(line, field, Severity.WARNING, message, remedy);
    }

    public TranscriptBuilder note(int line, String field, String message) {
        return problem(line, field, Severity.NOTE, message, "");
    }

    /** Whether turns of this dialogue are asked for, so that others' faults need not be looked for. */
    public boolean wants(String dialogue) {
        return options.dialogue().map(dialogue::equals).orElse(true);
    }

    /** Adds a turn; one of another dialogue than the options ask for is passed over. */
    public TranscriptBuilder turn(Draft draft) {
        if (wants(draft.dialogue())) {
            drafts.add(draft);
        }
        return this;
    }

    /** Says that the file is Turnwise's own: its turns say themselves where they came from, or came from nowhere. */
    public TranscriptBuilder keepsSources() {
        marksSource = false;
        return this;
    }

    /** Says that gold labels of this scheme may occur. */
    public TranscriptBuilder scheme(LabelScheme scheme) {
        schemes.put(scheme.id(), scheme);
        return this;
    }

    /** The recordings the file names. */
    public TranscriptBuilder media(List<MediaSource> recordings) {
        media = List.copyOf(recordings);
        return this;
    }

    /** What was said of the turns beyond the gold labels of the drafts; turns are named by the drafts' ids. */
    public TranscriptBuilder judgements(Judgements all) {
        judgements = all;
        return this;
    }

    /**
     * Adds a speaker, with or without turns. Drafts whose speaker is this id mean this one; of speakers not added the
     * name is the id as well.
     */
    public TranscriptBuilder speaker(Speaker speaker) {
        named.put(speaker.id(), speaker);
        return this;
    }

    /** The result; the last call. */
    public ImportResult result(String format) {
        if (drafts.isEmpty() && problems.stream().noneMatch(p -> p.severity() == Severity.ERROR)) {
            error(0, "", "There is no turn in this file" + ofDialogue() + ".", "Check that it is the right file.");
        }
        problems.addAll(new TurnChecks(source.fileName(), options.mediaDurationMillis()).check(drafts));
        problems.sort(Comparator.comparingInt(Problem::line));
        return new ImportResult(source.fileName(), format, source.encoding(), problems, transcript(format));
    }

    private String ofDialogue() {
        return options.dialogue().map(d -> " with the dialogue '" + d + "'").orElse("");
    }

    private TranscriptBuilder problem(int line, String field, Severity severity, String message, String remedy) {
        problems.add(new Problem(source.fileName(), line, field, severity, message, remedy));
        return this;
    }

    private Transcript transcript(String format) {
        String origin = String.join(", ", source.fileName(), format, source.encoding(), source.contentHash());
        Map<String, Speaker> speakers = new LinkedHashMap<>(named);
        List<Turn> turns = new ArrayList<>(drafts.size());
        List<GoldLabel> gold = new ArrayList<>();
        boolean numbered = allNumbered();
        for (Draft draft : drafts) {
            TurnId id = new TurnId(numbered ? draft.id().orElseThrow() : turns.size() + 1L);
            Speaker speaker = speakerOf(draft);
            speakers.putIfAbsent(speaker.id(), speaker);
            turns.add(new Turn(
                    id, draft.span(), speaker.id(), draft.text(), draft.dialogue(), attributes(draft, origin)));
            draft.labels().forEach(l -> gold.add(new GoldLabel(id, l.scheme(), l.label(), source.fileName())));
        }
        judgements.schemes().forEach(this::scheme);
        gold.addAll(judgements.gold());
        return new Transcript(
                media,
                List.copyOf(speakers.values()),
                turns,
                new Judgements(
                        List.copyOf(schemes.values()),
                        judgements.activeScheme(),
                        judgements.blinding(),
                        judgements.annotators(),
                        judgements.annotations(),
                        judgements.runs(),
                        judgements.predictions(),
                        gold));
    }

    private Map<String, String> attributes(Draft draft, String origin) {
        Map<String, String> attributes = new HashMap<>(draft.attributes());
        if (marksSource) {
            attributes.putIfAbsent(Turn.SOURCE, origin);
        }
        return attributes;
    }

    private Speaker speakerOf(Draft draft) {
        String speaker = draft.speaker();
        return speaker.isEmpty() ? UNKNOWN_SPEAKER : named.getOrDefault(speaker, new Speaker(speaker, speaker));
    }

    private boolean allNumbered() {
        Set<Long> seen = new HashSet<>();
        return drafts.stream().allMatch(d -> d.id().isPresent() && seen.add(d.id().getAsLong()));
    }
}
