package org.turnwise.desktop.schemes;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Map<String, Map<String, Integer>> uses = new HashMap<>();
    private final ObjectProperty<SchemeDraft> shown = new SimpleObjectProperty<>();
    private final ObjectProperty<String> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<SchemeProblem>> problems = new ReadOnlyObjectWrapper<>(List.of());

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

    /** How many turns have the label. */
    public int turns(LabelDraft label) {
        return label.id().map(id -> use(shown().id()).getOrDefault(id, 0)).orElse(0);
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
     * @throws SchemeFileException if the file is none, or has other scales than the scheme that it would change
     */
    public String take(String file, String text) throws SchemeFileException {
        LabelScheme read = SchemeFile.read(file, text, rules);
        Optional<SchemeDraft> same = find(read.id());
        if (same.isPresent()) {
            SchemeDraft draft = same.get();
            if (!draft.scheme().scales().equals(read.scales())) {
                throw new SchemeFileException(TEXTS.get("file.scales", file, read.id()));
            }
            draft.replace(read);
            shown.set(draft);
            return TEXTS.get("took.same", file, read.name());
        }
        SchemeDraft draft = draft(read);
        schemes.add(draft);
        shown.set(draft);
        return TEXTS.get("took.new", file, read.name());
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

    /** Labels that would be taken from turns, a line each with how many turns have them; empty where none would. */
    public List<String> lost(Session now) {
        return wanted().stream()
                .flatMap(scheme -> SchemeEdits.lost(now, scheme).entrySet().stream()
                        .map(e -> TEXTS.get(
                                "lost.line",
                                find(scheme.id())
                                        .flatMap(d -> d.original(e.getKey()))
                                        .map(l -> l.name())
                                        .orElse(e.getKey()),
                                scheme.name(),
                                e.getValue())))
                .toList();
    }

    /** Makes the edit of all that was changed, given the session as it is by then; may be called on any thread. */
    public java.util.function.Function<Session, Optional<Edit>> edit() {
        List<LabelScheme> wanted = wanted();
        Optional<String> choose = Optional.of(chosen.get());
        return now -> SchemeEdits.of(now, wanted, choose);
    }

    private List<LabelScheme> wanted() {
        return schemes.stream().filter(this::changed).map(SchemeDraft::scheme).toList();
    }

    private boolean changed(SchemeDraft draft) {
        return !draft.scheme().equals(before.schemes().get(draft.id()));
    }

    private SchemeDraft added(LabelScheme content) {
        Set<String> used = schemes.stream().map(SchemeDraft::id).collect(Collectors.toCollection(HashSet::new));
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
    }

    private Map<String, Integer> use(String scheme) {
        return uses.computeIfAbsent(scheme, id -> SchemeUse.turns(before, id));
    }

    private Optional<SchemeDraft> find(String id) {
        return schemes.stream().filter(d -> d.id().equals(id)).findFirst();
    }
}
