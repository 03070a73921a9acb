package org.turnwise.desktop.schemes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pcollections.HashTreePMap;
import org.turnwise.desktop.runs.SpokenLabels;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Session;

/**
 * The session's schemes while they are being changed. Nothing is in the session until {@link #edit} is applied.
 * Confined to the FX thread, but for what {@link #edit} returns.
 */
public final class SchemesEditing {
    private static final Texts TEXTS = Texts.of(SchemesEditing.class);

    private final Session before;
    private final SchemeRules rules;
    private final ObservableList<SchemeDraft> schemes = FXCollections.observableArrayList();
    private final ObservableList<SchemeDraft> all = FXCollections.unmodifiableObservableList(schemes);
    private final Set<String> removed = new LinkedHashSet<>();
    private final Map<String, Map<String, LabelUse>> uses = new HashMap<>();
    private final Map<String, Map<String, Integer>> values = new HashMap<>();
    private final ObjectProperty<SchemeDraft> shown = new SimpleObjectProperty<>();
    private final ObjectProperty<String> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<SchemeProblem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<String>> opinion = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param before the session with all it has, so that no label is called unused that another annotator gave */
    public SchemesEditing(Session before, SchemeRules rules) {
        this.before = before;
        this.rules = rules;
        before.schemes().values().stream()
                .sorted(Comparator.comparing(LabelScheme::name))
                .forEach(s -> schemes.add(draft(s)));
        chosen.set(before.activeScheme());
        shown.addListener((o, was, is) -> look());
        shown.set(find(before.activeScheme()).orElse(schemes.get(0)));
    }

    public ObservableList<SchemeDraft> schemes() {
        return all;
    }

    public ObjectProperty<SchemeDraft> shownProperty() {
        return shown;
    }

    public SchemeDraft shown() {
        return shown.get();
    }

    /** Id of the scheme that is to be labelled in. */
    public ObjectProperty<String> chosenProperty() {
        return chosen;
    }

    /** What is wrong with the scheme shown. */
    public ReadOnlyObjectProperty<List<SchemeProblem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /**
     * What of the scheme shown the model cannot speak of, or why its opinion is not to be seen with it, in words; empty
     * where there is nothing to say. As all schemes are now, changed or not.
     */
    public ReadOnlyObjectProperty<Optional<String>> opinionProperty() {
        return opinion.getReadOnlyProperty();
    }

    private Optional<String> opinion(LabelScheme of) {
        Map<String, LabelScheme> now = new HashMap<>();
        schemes.forEach(d -> now.put(d.id(), d.scheme()));
        return SpokenLabels.words(before.withSchemes(HashTreePMap.from(now)), of);
    }

    /** How often the label is used. */
    public LabelUse use(LabelDraft label) {
        return label.id()
                .map(id -> use(shown().id()).getOrDefault(id, LabelUse.NONE))
                .orElse(LabelUse.NONE);
    }

    /** How many turns have a value on the scale. */
    public int turns(ScaleDraft scale) {
        return scale.id()
                .map(id -> values.computeIfAbsent(shown().id(), scheme -> SchemeUse.values(before, scheme))
                        .getOrDefault(id, 0))
                .orElse(0);
    }

    /** Begins a scheme with two labels to be named. */
    public void begin() {
        SchemeDraft fresh = added(new LabelScheme("", TEXTS.get("new.name"), List.of(), List.of()));
        fresh.add();
        fresh.add();
        shown.set(fresh);
    }

    /** Begins a scheme as a copy of the one shown. */
    public void copy() {
        LabelScheme of = shown().scheme();
        shown.set(added(new LabelScheme("", TEXTS.get("copy.name", of.name()), of.labels(), of.scales())));
    }

    /**
     * Takes over what a file holds: into the scheme of the same id, or as another one.
     *
     * @return what was done, in words
     * @throws SchemeFileException if the file is none
     */
    public String take(String file, String text) throws SchemeFileException {
        LabelScheme read = SchemeFile.read(file, text, rules);
        LabelScheme known = before.schemes().get(read.id());
        if (known != null && removed.remove(read.id())) {
            schemes.add(draft(known));
        }
        Optional<SchemeDraft> same = find(read.id());
        if (same.isPresent()) {
            SchemeDraft draft = same.get();
            draft.replace(read);
            shown.set(draft);
            return TEXTS.get("took.same", file, read.name());
        }
        SchemeDraft draft = draft(read);
        schemes.add(draft);
        shown.set(draft);
        return TEXTS.get("took.new", file, read.name());
    }

    /**
     * Takes the scheme shown out, with all that is said in it once the edit is applied. Was it to be labelled in, the
     * first of the others is.
     *
     * @return why it has to stay, in words; empty where it is taken out
     */
    public Optional<String> remove() {
        SchemeDraft gone = shown();
        Optional<String> refused =
                SchemeRemoval.refused(before, gone.id(), gone.scheme().name());
        if (refused.isEmpty()) {
            removed.add(gone.id());
            SchemeDraft next =
                    schemes.stream().filter(d -> d != gone).findFirst().orElseThrow();
            if (chosen.get().equals(gone.id())) {
                chosen.set(next.id());
            }
            shown.set(next);
            schemes.remove(gone);
        }
        return refused;
    }

    /** Shows a scheme with errors, if one that was changed has any: it must be put right first. */
    public boolean showFirstBroken() {
        Optional<SchemeDraft> broken = schemes.stream()
                .filter(this::changed)
                .filter(d -> rules.check(d.scheme()).stream().anyMatch(SchemeProblem::isError))
                .findFirst();
        broken.ifPresent(shown::set);
        return broken.isPresent();
    }

    /**
     * Labels, values and schemes that would be lost, a line each with how many turns have them; empty where nothing
     * would.
     */
    public List<String> lost(Session now) {
        List<String> lines = new ArrayList<>();
        for (LabelScheme scheme : wanted()) {
            SchemeDraft draft = find(scheme.id()).orElseThrow();
            SchemeEdits.lost(now, scheme)
                    .forEach((id, use) -> lines.add(TEXTS.get(
                            "lost.label",
                            draft.original(id).map(l -> l.name()).orElse(id),
                            scheme.name(),
                            use.words())));
            SchemeEdits.lostValues(now, scheme)
                    .forEach((id, turns) -> lines.add(TEXTS.get(
                            scheme.scales().stream().anyMatch(s -> s.id().equals(id)) ? "lost.values" : "lost.line",
                            draft.originalScale(id).map(s -> s.name()).orElse(id),
                            scheme.name(),
                            turns)));
        }
        for (String id : removed) {
            LabelScheme scheme = now.schemes().get(id);
            if (scheme != null) {
                SchemeRemoval.lost(now, id, scheme.name()).ifPresent(lines::add);
            }
        }
        return lines;
    }

    /** Whether anything is not as the session has it. */
    public boolean changed() {
        return !wanted().isEmpty() || !removed.isEmpty() || !chosen.get().equals(before.activeScheme());
    }

    /** Makes the edit of all that was changed, given the session as it is by then; may be called on any thread. */
    public java.util.function.Function<Session, Optional<Edit>> edit() {
        List<LabelScheme> wanted = wanted();
        Optional<String> choose = Optional.of(chosen.get());
        List<String> gone = List.copyOf(removed);
        return now -> SchemeEdits.of(now, wanted, gone, choose);
    }

    private List<LabelScheme> wanted() {
        return schemes.stream().filter(this::changed).map(SchemeDraft::scheme).toList();
    }

    private boolean changed(SchemeDraft draft) {
        return !draft.scheme().equals(before.schemes().get(draft.id()));
    }

    private SchemeDraft added(LabelScheme content) {
        Set<String> used = schemes.stream().map(SchemeDraft::id).collect(Collectors.toCollection(HashSet::new));
        used.addAll(removed);
        String id = Ids.of(content.name(), used);
        LabelScheme fresh = new LabelScheme(id, content.name(), content.labels(), content.scales());
        SchemeDraft draft = draft(fresh);
        schemes.add(draft);
        return draft;
    }

    private SchemeDraft draft(LabelScheme scheme) {
        return new SchemeDraft(scheme, this::look);
    }

    private void look() {
        SchemeDraft draft = shown.get();
        problems.set(draft == null ? List.of() : rules.check(draft.scheme()));
        opinion.set(draft == null ? Optional.empty() : opinion(draft.scheme()));
    }

    private Map<String, LabelUse> use(String scheme) {
        return uses.computeIfAbsent(scheme, id -> SchemeUse.labels(before, id));
    }

    private Optional<SchemeDraft> find(String id) {
        return schemes.stream().filter(d -> d.id().equals(id)).findFirst();
    }
}
