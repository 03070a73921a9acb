package org.turnwise.desktop.statistics;

import java.util.List;
import java.util.Set;
import org.turnwise.analysis.statistics.Agreement;
import org.turnwise.analysis.statistics.Names;

/** How far those who labelled the session agree. */
record AgreementPart() implements Part {
    @Override
    public String title() {
        return "Annotators";
    }

    @Override
    public String id() {
        return "annotators";
    }

    @Override
    public Set<Choice> choices() {
        return Set.of();
    }

    @Override
    public Page page(Shown shown) {
        Agreement a = shown.statistics().agreement();
        Names names = shown.names();
        if (a.annotators().isEmpty()) {
            return Page.empty(shown.withoutLabels());
        }
        if (a.annotators().size() == 1) {
            return Page.empty("Only " + names.annotator(a.annotators().get(0))
                    + " has labelled this session; agreement takes two.");
        }
        String alpha = a.alpha().isPresent()
                ? "Krippendorff's alpha of all " + Said.figure(a.alpha().getAsDouble())
                : "Krippendorff's alpha is not defined here";
        Sheet sheet = Sheet.of("Annotators", "annotators", shown, t -> t.agreement(a));
        return new Page(
                List.of(
                        alpha + "; " + Said.turns(a.shared()) + " with labels of at least two of "
                                + a.annotators().size() + " annotators.",
                        "Each dot is Cohen's kappa of two annotators, the line its 95 % interval: 1 is perfect, 0 is"
                                + " the agreement of chance."),
                List.of(new Page.Chart(new KappaFigure(a, names::annotator), sheet)),
                List.of(sheet));
    }
}
