package org.turnwise.desktop.blind;

import java.util.Locale;
import org.turnwise.analysis.statistics.Anchoring;
import org.turnwise.analysis.statistics.Proportion;

/** What audit turns tell of the model's pull on labels, in plain words. */
final class AnchoringWords {
    private static final int FEW = 20;

    private AnchoringWords() {}

    /** @param who "you agree" or "annotators agree" */
    static String of(Anchoring found, String who) {
        if (!found.blind().known()) {
            return "No audit turn has been labelled blind yet, so there is nothing to compare with. Audit turns are set"
                    + " in Model, How this session is labelled.";
        }
        String blind = "On " + turns(found.blind()) + ", labelled before the model's opinion was seen, " + who
                + " with it in " + share(found.blind()) + ".";
        if (!found.seen().known()) {
            return blind + "\n\nNo other turn has been labelled with the model's opinion in view yet.";
        }
        String seen = "On " + found.seen().all() + (found.seen().all() == 1 ? " turn" : " turns")
                + " labelled with its opinion in view, in " + share(found.seen()) + ".";
        return blind + "\n\n" + seen + "\n\n" + difference(found);
    }

    private static String difference(Anchoring found) {
        String points = String.format(
                Locale.ROOT,
                "The difference is %+.0f percentage points (95 %% interval %+.0f to %+.0f)",
                100 * found.difference(),
                100 * found.low(),
                100 * found.high());
        String meaning = found.low() > 0
                ? ": labels are drawn towards what the model says."
                : found.high() < 0
                        ? ": labels are pushed away from what the model says."
                        : ", which may be chance: none at all lies within the interval.";
        boolean few = found.blind().all() < FEW || found.seen().all() < FEW;
        return points + meaning + (few ? " There are few turns yet." : "");
    }

    private static String turns(Proportion part) {
        return part.all() == 1 ? "1 audit turn" : part.all() + " audit turns";
    }

    private static String share(Proportion part) {
        return String.format(
                Locale.ROOT,
                "%.0f %% (95 %% interval %.0f to %.0f %%)",
                100 * part.share(),
                100 * part.low(),
                100 * part.high());
    }
}
