package org.turnwise.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;

/** Shows one run's predictions turn by turn: as a table for people, as JSON for programs. */
final class TurnReport {
    /** How the JSON Lines begin. */
    static final String JSON_BEGINNING = "{\"turn\":1,\"turn_id\":";

    /** How the table begins: the first column is that narrow only where there are few turns. */
    static final String TABLE_BEGINNING = "#  ";

    /** Digits behind the point: what is left of float arithmetic behind them is noise. */
    private static final int DIGITS = 6;

    private final ObjectMapper json = new ObjectMapper();
    private final Session session;
    private final Map<Turn, Prediction> predictions;
    private final List<String> labels;

    /** @param predictions one per turn of the session that has one, in the order of the turns */
    TurnReport(Session session, String scheme, Map<Turn, Prediction> predictions) {
        this.session = session;
        this.predictions = predictions;
        this.labels = session.scheme(scheme).map(LabelScheme::labels).orElse(List.of()).stream()
                .map(Label::id)
                .toList();
    }

    /** One line of JSON for every turn. */
    String jsonLines() {
        StringBuilder lines = new StringBuilder();
        int number = 0;
        for (var entry : predictions.entrySet()) {
            lines.append(object(++number, entry.getKey(), entry.getValue())).append('\n');
        }
        return lines.toString();
    }

    private ObjectNode object(int number, Turn turn, Prediction prediction) {
        ObjectNode line = json.createObjectNode();
        line.put("turn", number);
        line.put("turn_id", turn.id().value());
        line.put("start_ms", turn.span().startMillis());
        line.put("end_ms", turn.span().endMillis());
        line.put("speaker", session.speakerName(turn.speaker()));
        line.put("text", turn.text());
        line.put("predicted", prediction.label());
        line.put("confidence", rounded(prediction.confidence()));
        ObjectNode probabilities = line.putObject("probabilities");
        labels.forEach(label ->
                probabilities.put(label, rounded(prediction.probabilities().getOrDefault(label, 0.0))));
        ObjectNode uncertainty = line.putObject("uncertainty");
        uncertainty.put("predictive", rounded(prediction.uncertainty().predictive()));
        uncertainty.put("aleatoric", rounded(prediction.uncertainty().aleatoric()));
        uncertainty.put("epistemic", rounded(prediction.uncertainty().epistemic()));
        ObjectNode routing = line.putObject("routing");
        ObjectNode missing = json.createObjectNode();
        var available = json.createArrayNode();
        for (Modality modality : Modality.values()) {
            String name = modality.name().toLowerCase(Locale.ROOT);
            ModalityEvidence evidence = prediction.evidence().get(modality);
            if (evidence instanceof ModalityEvidence.Available there) {
                available.add(name);
                var weights = routing.putArray(name);
                there.routing().forEach(weight -> weights.add(rounded(weight)));
            } else if (evidence instanceof ModalityEvidence.Missing why) {
                missing.put(name, why.reason());
            }
        }
        line.set("available_modalities", available);
        line.set("missing_modalities", missing);
        return line;
    }

    /** A table with a column for the known emotion where the session has gold labels. */
    String table(String scheme, int width) {
        boolean known = predictions.keySet().stream()
                .anyMatch(turn -> session.gold(turn.id(), scheme).isPresent());
        TextTable table = known
                ? new TextTable("#", "time", "who", "text", "known", "predicted", "conf", "unsure", "experts")
                : new TextTable("#", "time", "who", "text", "predicted", "conf", "unsure", "experts");
        int number = 0;
        for (var entry : predictions.entrySet()) {
            Turn turn = entry.getKey();
            Prediction prediction = entry.getValue();
            String first = Integer.toString(++number);
            String time = TimeText.of(turn.span().startMillis());
            String who = session.speakerName(turn.speaker());
            String confidence = String.format(Locale.ROOT, "%3.0f %%", 100 * prediction.confidence());
            String unsure =
                    String.format(Locale.ROOT, "%.2f", prediction.uncertainty().predictive());
            String text = turn.text().replace('\n', ' ');
            if (known) {
                String gold =
                        session.gold(turn.id(), scheme).map(g -> g.label()).orElse("");
                table.add(first, time, who, text, gold, prediction.label(), confidence, unsure, experts(prediction));
            } else {
                table.add(first, time, who, text, prediction.label(), confidence, unsure, experts(prediction));
            }
        }
        return table.render(width);
    }

    /** The strongest expert of each modality, counted from 1: {@code T2 A- V-}. */
    private static String experts(Prediction prediction) {
        StringBuilder experts = new StringBuilder();
        for (Modality modality : Modality.values()) {
            experts.append(experts.isEmpty() ? "" : " ").append(modality.name().charAt(0));
            experts.append(
                    prediction.evidence().get(modality) instanceof ModalityEvidence.Available there
                            ? Integer.toString(there.strongestExpert() + 1)
                            : "-");
        }
        return experts.toString();
    }

    /** What the columns mean, for those who see the table for the first time. */
    static String legend() {
        return "conf: calibrated probability. unsure: predictive entropy in nats, 0 (sure) to 1.95 (seven classes alike)."
                + System.lineSeparator()
                + "experts: strongest expert for text (T), sound (A), picture (V); - where the modality is not available.";
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DIGITS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
    }
}
