package org.turnwise.desktop.templates;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.turnwise.desktop.preferences.LabelTemplate;
import org.turnwise.desktop.wording.Texts;

/** The annotator's templates while they are being changed. Confined to the FX thread. */
public final class TemplatesEditing {
    /** As many as there are keys for them. */
    static final int MOST = 8;

    private static final Texts TEXTS = Texts.of(TemplatesEditing.class);

    private final ObservableList<TemplateDraft> drafts = FXCollections.observableArrayList();

    private final ObservableList<TemplateDraft> all = FXCollections.unmodifiableObservableList(drafts);

    private final List<LabelTemplate> before;

    public TemplatesEditing(List<LabelTemplate> now) {
        now.forEach(t -> drafts.add(new TemplateDraft(t)));
        before = templates();
    }

    public ObservableList<TemplateDraft> drafts() {
        return all;
    }

    public boolean canAdd() {
        return drafts.size() < MOST;
    }

    /** Another template at the end; at most as many as there are keys. */
    public void add() {
        if (canAdd()) {
            drafts.add(new TemplateDraft(new LabelTemplate(freeName(), "", "", LabelTemplate.NOT_SAID, false, "")));
        }
    }

    private String freeName() {
        List<String> taken = drafts.stream()
                .map(draft -> draft.template().name().toLowerCase(Locale.ROOT))
                .toList();
        int number = drafts.size() + 1;
        while (taken.contains(TEXTS.get("new.name", number).toLowerCase(Locale.ROOT))) {
            number++;
        }
        return TEXTS.get("new.name", number);
    }

    public void remove(TemplateDraft draft) {
        drafts.remove(draft);
    }

    /** What must be put right first, in words; empty where all can be kept. */
    public Optional<String> problem() {
        Set<String> names = new HashSet<>();
        for (TemplateDraft draft : drafts) {
            LabelTemplate template = draft.template();
            int number = drafts.indexOf(draft) + 1;
            if (template.name().isEmpty()) {
                return Optional.of(TEXTS.get("problem.name", number));
            }
            if (!names.add(template.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(TEXTS.get("problem.sameName", template.name()));
            }
            if (!template.gives()) {
                return Optional.of(TEXTS.get("problem.nothing", template.name()));
            }
            if (!template.label().isEmpty() && template.label().equals(template.second())) {
                return Optional.of(TEXTS.get("problem.sameLabel", template.name()));
            }
        }
        return Optional.empty();
    }

    /** Whether anything is not as it was. */
    public boolean changed() {
        return !templates().equals(before);
    }

    /** What is to be kept. */
    public List<LabelTemplate> templates() {
        return drafts.stream().map(TemplateDraft::template).toList();
    }
}
