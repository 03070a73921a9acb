package org.turnwise.training.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.turnwise.training.evaluate.Calibration;
import org.turnwise.training.evaluate.ClassificationReport;
import org.turnwise.training.evaluate.ConfusionMatrix;
import org.turnwise.training.evaluate.UncertaintyReport;
import org.turnwise.training.robustness.RobustnessReport;

/** What a pack was found to be worth on one set of labelled dialogues. */
public record PackReport(
        ClassificationReport classification, UncertaintyReport uncertainty, RobustnessReport robustness) {

    /** As lines for a terminal, per cent where not said otherwise. */
    public String asText() {
        StringBuilder text = new StringBuilder(classification.asText());
        text.append("\nis the model wrong where it is unsure?\n");
        text.append(String.format(Locale.ROOT, "%-12s %9s %9s%n", "by", "AURC", "AUROC"));
        uncertainty
                .aurc()
                .forEach((score, area) -> text.append(String.format(
                        Locale.ROOT,
                        "%-12s %9.2f %9.2f%n",
                        score,
                        100 * area,
                        100 * uncertainty.auroc().getOrDefault(score, Double.NaN))));
        text.append("wrong among the surest");
        uncertainty
                .risk()
                .forEach((coverage, risk) ->
                        text.append(String.format(Locale.ROOT, "  %d %%: %.2f", coverage, 100 * risk)));
        text.append("\n\n").append(robustness.asText());
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    /** Shares from 0 to 1. */
    public ObjectNode asJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ConfusionMatrix confusion = classification.confusion();
        node.put("turns", confusion.total());
        node.put("accuracy", confusion.accuracy());
        node.put("weighted_f1", confusion.weightedF1());
        node.put("macro_f1", confusion.macroF1());
        node.put("temperature", classification.temperature());
        calibration(classification.raw(), node.putObject("calibration_before_temperature"));
        calibration(classification.tempered(), node.putObject("calibration"));
        ObjectNode classes = node.putObject("classes");
        for (int c = 0; c < classification.classes().size(); c++) {
            ObjectNode one = classes.putObject(classification.classes().get(c));
            one.put("precision", confusion.precision(c));
            one.put("recall", confusion.recall(c));
            one.put("f1", confusion.f1(c));
            one.put("turns", confusion.support(c));
        }
        confusion.counts().forEach(row -> {
            var counts = node.withArray("confusion").addArray();
            row.forEach(counts::add);
        });
        ObjectNode aurc = node.putObject("aurc");
        uncertainty.aurc().forEach(aurc::put);
        ObjectNode auroc = node.putObject("auroc_of_errors");
        uncertainty.auroc().forEach(auroc::put);
        ObjectNode risk = node.putObject("risk_at_coverage_percent");
        uncertainty.risk().forEach((coverage, value) -> risk.put(String.valueOf(coverage), value));
        node.set("robustness", robustness.asJson());
        return node;
    }

    private static void calibration(Calibration calibration, ObjectNode into) {
        into.put("ece", calibration.expectedError());
        into.put("brier", calibration.brier());
        into.put("nll", calibration.negativeLogLikelihood());
    }
}
