package org.turnwise.desktop.statistics;

import java.util.List;
import java.util.Set;
import org.turnwise.analysis.statistics.Agreement;
import org.turnwise.analysis.statistics.Names;
import org.turnwise.desktop.wording.Texts;

/** How far those who labelled the session agree. */
record AgreementPart() implements Part {
    private static final Texts TEXTS = Texts.of(AgreementPart.class);

    @Override
    public String title() {
        return TEXTS.get("agreement.title");
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
            return Page.empty(TEXTS.get(
                    "agreement.onlyOne", names.annotator(a.annotators().get(0))));
        }
        int people = a.annotators().size();
        String alpha = a.alpha().isPresent()
                ? TEXTS.get("agreement.alpha", Said.figure(a.alpha().getAsDouble()), a.shared(), people)
                : TEXTS.get("agreement.noAlpha", a.shared(), people);
        Sheet sheet = Sheet.of(title(), "annotators", shown, t -> t.agreement(a));
        return new Page(
                List.of(alpha, TEXTS.get("agreement.dots")),
                List.of(new Page.Chart(new KappaFigure(a, names::annotator), sheet)),
                List.of(sheet));
    }
}
