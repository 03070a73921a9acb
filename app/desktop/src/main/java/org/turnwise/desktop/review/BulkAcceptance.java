package org.turnwise.desktop.review;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.turnwise.desktop.shell.TurnRow;

/** The question from which probability on the model's labels are accepted, with what would come of the answer. */
public final class BulkAcceptance {
    public static final double USUAL_THRESHOLD = 0.9;

    private final List<TurnRow> shown;
    private final double factor;
    private final DoubleProperty threshold = new SimpleDoubleProperty(USUAL_THRESHOLD);
    private final ReadOnlyObjectWrapper<BulkOffer> offer;

    /**
     * @param shown the turns the annotator sees in the table
     * @param factor what reviewing has shown of the model, 1 where nothing yet
     */
    BulkAcceptance(List<TurnRow> shown, double factor) {
        this.shown = List.copyOf(shown);
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

    /** How many, and how many of them are likely wrong. */
    String words() {
        BulkOffer now = offer.get();
        int all = now.rows().size();
        if (all == 0) {
            return "No turn would be labelled.";
        }
        return String.format(
                Locale.ROOT,
                "%d of the %s shown would get the model's label.%nAbout %.1f \u00b1 %.1f of these labels are expected to be"
                        + " wrong.",
                all,
                shown.size() == 1 ? "1 turn" : shown.size() + " turns",
                now.wrong(),
                now.deviation());
    }

    /** What is left as it is, and why. */
    String rest() {
        BulkOffer now = offer.get();
        StringBuilder rest = new StringBuilder("Left as they are: ");
        rest.append(now.labelled()).append(" that have your label, ");
        rest.append(now.below()).append(" of which the model is less sure");
        if (now.without() > 0) {
            rest.append(", ")
                    .append(now.without())
                    .append(" of which it says nothing, or nothing yet that you may see");
        }
        return rest.append(now.rows().isEmpty() ? "." : ". One step to undo.").toString();
    }

    /** What the button says. */
    String accept() {
        return "Accept " + offer.get().rows().size();
    }
}
