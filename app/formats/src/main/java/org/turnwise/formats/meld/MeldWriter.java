package org.turnwise.formats.meld;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.turnwise.formats.DatasetWriter;
import org.turnwise.formats.ExportOptions;
import org.turnwise.formats.ExportOptions.CellText;
import org.turnwise.formats.dataset.ChosenLabel;
import org.turnwise.formats.dataset.CsvRow;
import org.turnwise.formats.dataset.ExportView;
import org.turnwise.formats.dataset.Sentiments;
import org.turnwise.formats.source.ClockTime;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;

/**
 * A table with MELD's columns first, as MELD writes them, then ours: exact ids and times, what a human said in full,
 * what the model said in full, and whatever came with the turns as {@code attribute:...} columns.
 */
public final class MeldWriter implements DatasetWriter {
    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String name() {
        return "Table (CSV, MELD's columns first)";
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public void write(Session session, ExportOptions options, Appendable out) throws IOException {
        new Table(new ExportView(session, options)).write(out);
    }

    /** One table being written. */
    private static final class Table {
        private final ExportView view;
        private final HumanColumns human;
        private final ModelColumns model;
        private final Sentiments sentiments;
        private final List<String> attributes;
        private final List<Turn> turns;
        private final Map<String, Integer> utterances = new HashMap<>();
        private int serial;

        Table(ExportView view) {
            this.view = view;
            this.human = new HumanColumns(view);
            this.model = new ModelColumns(view);
            this.sentiments = new Sentiments(view);
            this.turns = view.turns();
            TreeSet<String> names = new TreeSet<>();
            turns.forEach(t -> names.addAll(t.attributes().keySet()));
            names.removeAll(MeldColumns.ATTRIBUTES);
            this.attributes = List.copyOf(names);
        }

        void write(Appendable out) throws IOException {
            List<String> header = new ArrayList<>(MeldColumns.MELD);
            header.addAll(MeldColumns.OWN);
            header.addAll(human.names());
            header.addAll(model.names());
            attributes.forEach(a -> header.add(MeldColumns.ATTRIBUTE_PREFIX + a));
            CsvRow.write(header, out);
            for (Turn turn : turns) {
                CsvRow.write(row(turn), out);
            }
        }

        private List<String> row(Turn turn) {
            List<String> generated = new ArrayList<>();
            int utterance = utterances.merge(turn.dialogue(), 1, Integer::sum) - 1;
            serial++;
            List<String> row = new ArrayList<>();
            row.add(attribute(turn, MeldColumns.SERIAL, Integer.toString(serial), generated));
            row.add(text(turn.text()));
            row.add(text(view.session().speakerName(turn.speaker())));
            row.add(text(view.label(turn.id()).map(ChosenLabel::label).orElse("")));
            row.add(sentiment(turn, generated));
            row.add(text(turn.dialogue().isEmpty() ? "0" : turn.dialogue()));
            row.add(attribute(turn, MeldColumns.UTTERANCE_ID, Integer.toString(utterance), generated));
            row.add(attribute(turn, MeldColumns.SEASON, "", generated));
            row.add(attribute(turn, MeldColumns.EPISODE, "", generated));
            row.add(ClockTime.format(turn.span().startMillis(), ','));
            row.add(ClockTime.format(turn.span().endMillis(), ','));
            row.addAll(own(turn, generated));
            human.values(turn.id()).forEach(v -> row.add(text(v)));
            row.addAll(model.values(turn.id()));
            attributes.forEach(a -> row.add(text(turn.attributes().getOrDefault(a, ""))));
            return row;
        }

        /** In the order of {@link MeldColumns#OWN}. */
        private List<String> own(Turn turn, List<String> generated) {
            return List.of(
                    turn.id().toString(),
                    Long.toString(turn.span().startMillis()),
                    Long.toString(turn.span().endMillis()),
                    text(turn.dialogue()),
                    text(turn.speaker()),
                    String.join(";", generated),
                    guards() ? CellGuard.APOSTROPHE : CellGuard.NONE,
                    text(view.options().scheme()));
        }

        private String sentiment(Turn turn, List<String> generated) {
            Optional<String> derived = sentiments.derived(turn.id());
            derived.ifPresent(s -> generated.add(MeldColumns.SENTIMENT));
            return derived.or(() -> sentiments.given(turn.id())).orElse("");
        }

        private String attribute(Turn turn, String name, String otherwise, List<String> generated) {
            String value = turn.attributes().get(name);
            if (value != null && !value.isEmpty()) {
                return text(value);
            }
            if (!otherwise.isEmpty()) {
                generated.add(name);
            }
            return otherwise;
        }

        /** A cell that came from people, not from us. */
        private String text(String value) {
            String oneBreak = value.replace("\r\n", "\n").replace('\r', '\n');
            return guards() ? CellGuard.guarded(oneBreak) : oneBreak;
        }

        private boolean guards() {
            return view.options().cells() == CellText.GUARDED;
        }
    }
}
