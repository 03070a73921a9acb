package org.turnwise.desktop.review;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.wording.Texts;

/** The question from which probability on the model's labels are accepted, with what would come of the answer. */
public final class BulkAcceptance {
    private static final Texts TEXTS = Texts.of(BulkAcceptance.class);

    public static final double USUAL_THRESHOLD = 0.9;

    private final List<TurnRow> shown;
    private final int all;
    private final double factor;
    private final DoubleProperty threshold = new SimpleDoubleProperty(USUAL_THRESHOLD);
    private final ReadOnlyObjectWrapper<BulkOffer> offer;

    /**
     * @param shown the turns that the table lists, scrolled into view or not
     * @param all how many turns the session has
     * @param factor what reviewing has shown of the model, 1 where nothing yet
     */
    BulkAcceptance(List<TurnRow> shown, int all, double factor) {
        this.shown = List.copyOf(shown);
        this.all = all;
        this.factor = factor;
        offer = new ReadOnlyObjectWrapper<>(offer());
        threshold.addListener((o, was, is) -> offer.set(offer()));
    }

    private BulkOffer offer() {
        return BulkOffer.of(shown, threshold.get(), factor);
    }

    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    public ReadOnlyObjectProperty<BulkOffer> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** Which turns are meant. */
    String meant() {
        int left = all - shown.size();
        return left == 0 ? TEXTS.get("bulk.all", all) : TEXTS.get("bulk.filtered", shown.size(), left);
    }

    /** How many, and how many of them are likely wrong. */
    String words() {
        BulkOffer now = offer.get();
        int offered = now.rows().size();
        if (offered == 0) {
            return TEXTS.get("bulk.none");
        }
        return TEXTS.get("bulk.words", offered, now.wrong(), now.deviation());
    }

    /** What is left as it is, and why. */
    String rest() {
        BulkOffer now = offer.get();
        String rest = now.without() == 0
                ? TEXTS.get("bulk.rest", now.labelled(), now.below())
                : TEXTS.get("bulk.restUnseen", now.labelled(), now.below(), now.without());
        return now.rows().isEmpty() ? rest : rest + " " + TEXTS.get("bulk.undo");
    }

    /** What the button says. */
    String accept() {
        return TEXTS.get("bulk.accept", offer.get().rows().size());
    }
}
