package org.turnwise.desktop.blind;

import org.turnwise.analysis.statistics.Anchoring;
import org.turnwise.analysis.statistics.Proportion;
import org.turnwise.desktop.wording.Texts;

/** What audit turns tell of the model's pull on labels, in plain words. */
final class AnchoringWords {
    private static final Texts TEXTS = Texts.of(AnchoringWords.class);

    private static final int FEW = 20;

    private AnchoringWords() {}

    /** Of the labels of the one who reads it. */
    static String of(Anchoring found) {
        if (!found.blind().known()) {
            return TEXTS.get("anchoring.none");
        }
        String blind = TEXTS.get("anchoring.blind", found.blind().all(), share(found.blind()));
        if (!found.seen().known()) {
            return blind + "\n\n" + TEXTS.get("anchoring.noneSeen");
        }
        String seen = TEXTS.get("anchoring.seen", found.seen().all(), share(found.seen()));
        return blind + "\n\n" + seen + "\n\n" + difference(found);
    }

    private static String difference(Anchoring found) {
        double points = 100 * found.difference();
        double low = 100 * found.low();
        double high = 100 * found.high();
        String meaning = found.low() > 0
                ? TEXTS.get("anchoring.drawn", points, low, high)
                : found.high() < 0
                        ? TEXTS.get("anchoring.pushed", points, low, high)
                        : TEXTS.get("anchoring.chance", points, low, high);
        boolean few = found.blind().all() < FEW || found.seen().all() < FEW;
        return few ? meaning + " " + TEXTS.get("anchoring.few") : meaning;
    }

    private static String share(Proportion part) {
        return TEXTS.get("anchoring.share", 100 * part.share(), 100 * part.low(), 100 * part.high());
    }
}
