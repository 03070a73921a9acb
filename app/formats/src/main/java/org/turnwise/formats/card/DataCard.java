package org.turnwise.formats.card;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.turnwise.formats.ExportOptions.CellText;
import org.turnwise.formats.ExportOptions.Selection;
import org.turnwise.formats.LabelSource;
import org.turnwise.formats.dataset.ExportView;
import org.turnwise.formats.dataset.Sentiments;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Scale;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;

/** Writes data cards. The clock gives the date of the export. */
public final class DataCard {
    /** The line a card begins with, by which one is told from a README somebody wrote. */
    public static final String MARK = "<!-- data card written by Turnwise -->";

    static final String FILES = "Files";

    private final Clock clock;
    private final String toolVersion;

    public DataCard(Clock clock, String toolVersion) {
        this.clock = clock;
        this.toolVersion = toolVersion;
    }

    /**
     * Writes the card of an export of which the files are written already.
     *
     * @param leftOver names of files beside them that an earlier export wrote
     */
    public void write(ExportView view, List<CardFile> files, List<String> leftOver, Appendable out) throws IOException {
        Markdown card = new Markdown(out);
        card.paragraph(MARK)
                .title(view.session().name())
                .paragraph("Exported on " + LocalDate.now(clock) + " by Turnwise " + toolVersion + ".");
        files(card, files, leftOver);
        contents(card, view);
        new LabelCounts(view).write(card);
        new Raters(view).write(card);
        scheme(card, view);
        new Provenance(view).write(card);
        uncertainty(card, view);
        card.section("Licence")
                .paragraph("*To be filled in before sharing: under which licence, with whose consent, and to whom this"
                        + " dataset may be passed on. The recordings are not part of it.*");
    }

    private static void files(Markdown card, List<CardFile> files, List<String> leftOver) throws IOException {
        List<List<String>> rows = files.stream()
                .map(f -> List.of(f.name(), f.format(), Long.toString(f.sizeBytes()), f.sha256()))
                .toList();
        card.section(FILES).table(List.of("file", "format", "bytes", "SHA-256"), rows);
        if (!leftOver.isEmpty()) {
            card.table(
                    List.of("left here by an earlier export", ""),
                    leftOver.stream()
                            .map(name -> List.of(name, "not part of this one, and not what this card describes"))
                            .toList());
        }
    }

    private static void contents(Markdown card, ExportView view) throws IOException {
        List<Turn> turns = view.turns();
        long millis = turns.stream()
                .map(Turn::span)
                .mapToLong(TimeSpan::durationMillis)
                .sum();
        long speakers = turns.stream().map(Turn::speaker).distinct().count();
        long dialogues = turns.stream().map(Turn::dialogue).distinct().count();
        List<String> items = new ArrayList<>();
        items.add(Markdown.counted(turns.size(), "turn") + " of "
                + view.session().turns().size()
                + (view.options().turns() == Selection.LABELLED ? ", those with a label" : "") + "; " + millis
                + " ms of speech; " + Markdown.counted(speakers, "speaker") + "; "
                + Markdown.counted(dialogues, "dialogue") + ".");
        items.add("Times are whole milliseconds from the beginning of the recording; ends are exclusive.");
        items.add("A turn's label is " + source(view) + ". A model's prediction never counts as a label: it stands in"
                + " columns of its own.");
        if (view.options().cells() == CellText.GUARDED) {
            items.add("In the table (CSV), texts that a spreadsheet would run as a formula (those that begin with"
                    + " `=`, `+`, `-`, `@`) have an apostrophe in front; take it away before processing them.");
        }
        sentiments(view).ifPresent(items::add);
        card.section("Contents").bullets(items);
    }

    private static Optional<String> sentiments(ExportView view) {
        Sentiments sentiments = new Sentiments(view);
        long derived = view.turns().stream()
                .filter(t -> sentiments.derived(t.id()).isPresent())
                .count();
        return derived == 0
                ? Optional.empty()
                : Optional.of("In the table (CSV), nobody gave the Sentiment of " + Markdown.counted(derived, "turn")
                        + ": it is derived"
                        + " from the emotion as MELD has it (joy positive; anger, disgust, fear and sadness negative;"
                        + " neutral neutral), and `generated_columns` names it there. Surprise can be either, and"
                        + " stays empty where no sentiment was given.");
    }

    private static String source(ExportView view) {
        LabelSource source = view.options().labels();
        if (source instanceof LabelSource.OfAnnotator one) {
            return "the one that annotator " + Markdown.escaped(one.annotator()) + " chose";
        }
        return source instanceof LabelSource.Gold
                ? "its gold label"
                : "its gold label; where it has none, the one most annotators chose, and of equally many the latest";
    }

    private static void scheme(Markdown card, ExportView view) throws IOException {
        if (view.scheme().isEmpty()) {
            return;
        }
        LabelScheme scheme = view.scheme().get();
        card.section("Label scheme").paragraph(Markdown.escaped(scheme.name() + " (" + scheme.id() + ")"));
        if (!scheme.labels().isEmpty()) {
            card.table(
                    List.of("label", "name", "meaning"),
                    scheme.labels().stream().map(DataCard::row).toList());
        }
        List<Scale> scales = view.session().schemes().values().stream()
                .flatMap(s -> s.scales().stream())
                .toList();
        if (!scales.isEmpty()) {
            card.table(
                    List.of("scale", "from", "to", "meaning"),
                    scales.stream()
                            .map(s -> List.of(
                                    s.id(), Double.toString(s.minimum()), Double.toString(s.maximum()), s.help()))
                            .toList());
        }
    }

    private static List<String> row(Label label) {
        return List.of(label.id(), label.name(), label.help());
    }

    private static void uncertainty(Markdown card, ExportView view) throws IOException {
        if (view.runs().isEmpty()) {
            return;
        }
        card.section("How the model's numbers are meant")
                .bullets(List.of(
                        "Probabilities are calibrated and sum to 1 over the run's classes; the confidence is that of"
                                + " the most probable label.",
                        "Uncertainties are entropies in nats over the classes: *predictive* is that of the mean"
                                + " probability over the run's samples, *aleatoric* the mean of the samples' own"
                                + " entropies, *epistemic* their difference (never negative).",
                        "Routing weights say how much each expert of a modality took part and sum to 1 per modality;"
                                + " a modality that was not available says so and has none.",
                        "Expert variance is the mean latent variance of an expert, modality uncertainty the total"
                                + " latent variance of a modality."));
    }
}
