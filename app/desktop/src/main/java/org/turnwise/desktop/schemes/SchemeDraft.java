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
import org.turnwise.session.model.Scale;

/** A scheme while it is being changed; nothing of it is in the session yet. Confined to the FX thread. */
public final class SchemeDraft {
    private final LabelScheme before;
    private final StringProperty name = new SimpleStringProperty();
    private final ObservableList<LabelDraft> labels = FXCollections.observableArrayList();
    private final ObservableList<LabelDraft> shown = FXCollections.unmodifiableObservableList(labels);
    private final ObservableList<ScaleDraft> scales = FXCollections.observableArrayList();
    private final ObservableList<ScaleDraft> shownScales = FXCollections.unmodifiableObservableList(scales);
    private final InvalidationListener told;

    /** @param changed called after every change */
    SchemeDraft(LabelScheme before, Runnable changed) {
        this.before = before;
        told = o -> changed.run();
        name.set(before.name());
        before.labels().forEach(l -> labels.add(listened(LabelDraft.of(l))));
        before.scales().forEach(s -> scales.add(listened(ScaleDraft.of(s))));
        name.addListener(told);
        labels.addListener(told);
        scales.addListener(told);
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

    public ObservableList<ScaleDraft> scales() {
        return shownScales;
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
        move(labels, label, by);
    }

    /** Another scale at the end, to be named. */
    public ScaleDraft addScale() {
        ScaleDraft fresh = listened(ScaleDraft.fresh());
        scales.add(fresh);
        return fresh;
    }

    public void removeScale(ScaleDraft scale) {
        scales.remove(scale);
    }

    /** Moves the scale up (-1) or down (1) in the order; at the end it stays. */
    public void moveScale(ScaleDraft scale, int by) {
        move(scales, scale, by);
    }

    private static <T> void move(ObservableList<T> list, T one, int by) {
        int from = list.indexOf(one);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < list.size()) {
            List<T> order = new ArrayList<>(list);
            order.remove(from);
            order.add(to, one);
            list.setAll(order);
        }
    }

    /** Takes over what a file holds, in the place of all that is here; labels and scales of the same id stay what they are. */
    void replace(LabelScheme file) {
        labels.setAll(
                file.labels().stream().map(l -> listened(LabelDraft.of(l))).toList());
        scales.setAll(
                file.scales().stream().map(s -> listened(ScaleDraft.of(s))).toList());
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
        Set<String> usedByScales = new HashSet<>();
        scales.forEach(s -> s.id().ifPresent(usedByScales::add));
        List<Scale> madeScales = new ArrayList<>();
        for (ScaleDraft draft : scales) {
            madeScales.add(draft.withId(
                    draft.id().orElseGet(() -> Ids.of(draft.nameProperty().get(), usedByScales))));
        }
        return new LabelScheme(id(), name.get().strip(), made, madeScales);
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

    private ScaleDraft listened(ScaleDraft scale) {
        scale.fields().forEach(p -> p.addListener(told));
        return scale;
    }

    /** The scale as it was before anything was changed. */
    Optional<Scale> originalScale(String scaleId) {
        return before.scales().stream().filter(s -> s.id().equals(scaleId)).findFirst();
    }

    /** The label as it was before anything was changed. */
    Optional<Label> original(String labelId) {
        return before.label(labelId);
    }
}
