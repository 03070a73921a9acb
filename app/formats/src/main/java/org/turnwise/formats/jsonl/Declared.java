package org.turnwise.formats.jsonl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Blinding;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.LabelSchemes;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.Scale;
import org.turnwise.session.model.Speaker;

/** What the records before the turns declare, and whether what turns refer to is among it. */
final class Declared {
    private final Map<String, MediaSource> media = new LinkedHashMap<>();
    private final Map<String, LabelScheme> schemes = new LinkedHashMap<>();
    private final Map<String, Speaker> speakers = new LinkedHashMap<>();
    private final Map<String, Annotator> annotators = new LinkedHashMap<>();
    private final Map<String, AnalysisRun> runs = new LinkedHashMap<>();
    private Optional<String> activeScheme = Optional.empty();
    private Optional<Blinding> blinding = Optional.empty();

    Declared() {
        LabelSchemes.builtIn().forEach(s -> schemes.put(s.id(), s));
    }

    /** Takes a record of any kind but turns. */
    void take(String kind, Fields f) throws Fault {
        switch (kind) {
            case JsonlFormat.SESSION -> session(f);
            case JsonlFormat.MEDIA -> once(media, f, media(f));
            case JsonlFormat.SCHEME -> schemes.put(f.text("id"), scheme(f));
            case JsonlFormat.SPEAKER -> once(speakers, f, new Speaker(f.text("id"), f.text("name")));
            case JsonlFormat.ANNOTATOR -> once(annotators, f, new Annotator(f.text("id"), f.text("name")));
            case JsonlFormat.RUN -> once(runs, f, run(f));
            default -> throw f.fault(JsonlFormat.RECORD, "There are no records of the kind '" + kind + "'.");
        }
    }

    private static <T> void once(Map<String, T> all, Fields f, T value) throws Fault {
        if (all.putIfAbsent(f.text("id"), value) != null) {
            throw f.fault("id", "There is a record with the id '" + f.text("id") + "' already.");
        }
    }

    private void session(Fields f) throws Fault {
        if (!f.text("format").equals(JsonlFormat.NAME)) {
            throw f.fault("format", "This is not a dataset that Turnwise wrote.");
        }
        if (f.whole("version") > JsonlFormat.VERSION) {
            throw f.fault("version", "It was written by a newer Turnwise than this one.");
        }
        activeScheme = f.optionalText("active_scheme");
        blinding = f.optionalText(JsonlFormat.LABELLED).isPresent() ? Optional.of(blinding(f)) : Optional.empty();
    }

    private static Blinding blinding(Fields f) throws Fault {
        long percent = f.whole(JsonlFormat.AUDIT_PERCENT);
        if (percent < 0 || percent > Blinding.MOST_AUDITED) {
            throw f.fault(
                    JsonlFormat.AUDIT_PERCENT,
                    "The share of audit turns is 0 to " + Blinding.MOST_AUDITED + " percent, not " + percent + ".");
        }
        return new Blinding(
                f.constant(JsonlFormat.LABELLED, Blinding.Way.class), (int) percent, f.whole(JsonlFormat.AUDIT_SEED));
    }

    private static MediaSource media(Fields f) throws Fault {
        return new MediaSource(
                f.text("id"),
                f.text("path"),
                f.text("content_hash"),
                f.whole("size_bytes"),
                f.whole("duration_ms"),
                f.flag("video"),
                f.flag("audio"),
                f.optionalWhole("offset_ms").orElse(0));
    }

    private static LabelScheme scheme(Fields f) throws Fault {
        Map<String, Label> labels = new LinkedHashMap<>();
        for (Fields l : f.objects("labels")) {
            once(
                    labels,
                    l,
                    new Label(
                            l.text("id"),
                            l.text("name"),
                            l.text("short_name"),
                            l.text("colour"),
                            l.text("key"),
                            l.text("help")));
        }
        Map<String, Scale> scales = new LinkedHashMap<>();
        for (Fields s : f.objects("scales")) {
            once(
                    scales,
                    s,
                    new Scale(
                            s.text("id"),
                            s.text("name"),
                            s.number("minimum"),
                            s.number("maximum"),
                            s.number("step"),
                            s.text("help")));
        }
        return new LabelScheme(
                f.text("id"), f.text("name"), List.copyOf(labels.values()), List.copyOf(scales.values()));
    }

    private AnalysisRun run(Fields f) throws Fault {
        scheme(f, "scheme");
        return new AnalysisRun(
                f.text("id"),
                f.instant("started_at"),
                f.text("scheme"),
                f.text("model_name"),
                f.text("model_hash"),
                f.text("device"),
                f.whole("seed"),
                f.small("samples"),
                f.optionalWhole("took_ms"),
                f.object("versions").textsByName());
    }

    LabelScheme scheme(Fields f, String field) throws Fault {
        return known(schemes, f, field, "label scheme");
    }

    Speaker speaker(Fields f, String field) throws Fault {
        return known(speakers, f, field, "speaker");
    }

    Annotator annotator(Fields f, String field) throws Fault {
        return known(annotators, f, field, "annotator");
    }

    AnalysisRun run(Fields f, String field) throws Fault {
        return known(runs, f, field, "analysis run");
    }

    private static <T> T known(Map<String, T> all, Fields f, String field, String what) throws Fault {
        T value = all.get(f.text(field));
        if (value == null) {
            throw f.fault(field, "No record before the turns declares the " + what + " '" + f.text(field) + "'.");
        }
        return value;
    }

    List<MediaSource> media() {
        return List.copyOf(media.values());
    }

    List<LabelScheme> schemes() {
        return List.copyOf(schemes.values());
    }

    List<Speaker> speakers() {
        return List.copyOf(speakers.values());
    }

    List<Annotator> annotators() {
        return List.copyOf(annotators.values());
    }

    List<AnalysisRun> runs() {
        return List.copyOf(runs.values());
    }

    /** How the labels were made, where the file says so. */
    Optional<Blinding> blinding() {
        return blinding;
    }

    /** The scheme annotators worked in, if it is one of {@link #schemes}. */
    Optional<String> activeScheme() {
        return activeScheme.filter(schemes::containsKey);
    }
}
