package org.turnwise.desktop.schemes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.LabelSchemes;

/** A scheme while it is being changed; nothing of it is in the session yet. Confined to the FX thread. */
public final class SchemeDraft {
    private final LabelScheme before;
    private final StringProperty name = new SimpleStringProperty();
    private final ObservableList<LabelDraft> labels = FXCollections.observableArrayList();
    private final ObservableList<LabelDraft> shown = FXCollections.unmodifiableObservableList(labels);
    private final InvalidationListener told;

    /** @param changed called after every change */
    SchemeDraft(LabelScheme before, Runnable changed) {
        this.before = before;
        told = o -> changed.run();
        name.set(before.name());
        before.labels().forEach(l -> labels.add(listened(LabelDraft.of(l))));
        name.addListener(told);
        labels.addListener(told);
    }

    public String id() {
        return before.id();
    }

    public StringProperty nameProperty() {
        return name;
    }

    public ObservableList<LabelDraft> labels() {
        return shown;
    }

    /** Another label at the end, with a colour and a digit that none has yet, as far as there are any. */
    public LabelDraft add() {
        Set<String> colours = labels.stream()
                .map(l -> l.colourProperty().get().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        String colour = LabelSchemes.EKMAN_7.labels().stream()
                .map(Label::colour)
                .filter(c -> !colours.contains(c.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse("#56B4E9");
        String key = "";
        for (int digit = 9; digit > 0; digit--) {
            String free = Integer.toString(digit);
            if (labels.stream().noneMatch(l -> l.keyProperty().get().equals(free))) {
                key = free;
            }
        }
        LabelDraft fresh = listened(LabelDraft.fresh(colour, key));
        labels.add(fresh);
        return fresh;
    }

    public void remove(LabelDraft label) {
        labels.remove(label);
    }

    /** Moves the label up (-1) or down (1) in the order; at the end it stays. */
    public void move(LabelDraft label, int by) {
        int from = labels.indexOf(label);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < labels.size()) {
            List<LabelDraft> order = new ArrayList<>(labels);
            order.remove(from);
            order.add(to, label);
            labels.setAll(order);
        }
    }

    /** Takes over what a file holds, in the place of all that is here; labels of the same id stay the same label. */
    void replace(LabelScheme file) {
        labels.setAll(
                file.labels().stream().map(l -> listened(LabelDraft.of(l))).toList());
        name.set(file.name());
    }

    /** The scheme as it would be kept. */
    public LabelScheme scheme() {
        Set<String> used = new HashSet<>();
        labels.forEach(l -> l.id().ifPresent(used::add));
        List<Label> made = new ArrayList<>();
        for (LabelDraft draft : labels) {
            made.add(draft.withId(
                    draft.id().orElseGet(() -> Ids.of(draft.nameProperty().get(), used))));
        }
        return new LabelScheme(id(), name.get().strip(), made, before.scales());
    }

    private LabelDraft listened(LabelDraft label) {
        for (StringProperty p : List.of(
                label.nameProperty(),
                label.shortNameProperty(),
                label.colourProperty(),
                label.keyProperty(),
                label.helpProperty())) {
            p.addListener(told);
        }
        return label;
    }

    /** The label as it was before anything was changed. */
    Optional<Label> original(String labelId) {
        return before.label(labelId);
    }
}
