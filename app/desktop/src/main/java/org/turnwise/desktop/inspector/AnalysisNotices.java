package org.turnwise.desktop.inspector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.TurnId;

/**
 * What an analysis remarked of single turns, such as words it could not read. Known while the session stays open. A
 * value.
 *
 * @param run id of the analysis run the remarks belong to
 */
public record AnalysisNotices(String run, Map<TurnId, List<String>> remarks) {
    private static final Texts TEXTS = Texts.of(AnalysisNotices.class);
    private static final int MOST_NAMED = 5;

    /** Before any analysis. */
    public static final AnalysisNotices NONE = new AnalysisNotices("", Map.of());

    public AnalysisNotices {
        remarks = Map.copyOf(remarks);
    }

    /** These remarks and one more. */
    public AnalysisNotices with(TurnId turn, String words) {
        Map<TurnId, List<String>> more = new LinkedHashMap<>(remarks);
        List<String> said = new ArrayList<>(more.getOrDefault(turn, List.of()));
        said.add(words);
        more.put(turn, List.copyOf(said));
        return new AnalysisNotices(run, more);
    }

    /** What is to be said of a turn while that run is shown, as sentences; nothing while another one is. */
    public List<String> of(TurnId turn, Optional<AnalysisRun> shown) {
        return shown.map(AnalysisRun::id).equals(Optional.of(run))
                ? remarks.getOrDefault(turn, List.of()).stream()
                        .map(AnalysisNotices::sentence)
                        .toList()
                : List.of();
    }

    /** How the analysis went: "Analysed." and which turns have a remark, by their numbers. */
    public String inWords(List<TurnRow> rows) {
        List<String> numbers = rows.stream()
                .filter(r -> remarks.containsKey(r.id()))
                .map(r -> Integer.toString(r.number()))
                .toList();
        if (numbers.isEmpty()) {
            return TEXTS.get("notices.none");
        }
        int rest = Math.max(0, numbers.size() - MOST_NAMED);
        String named = numbers.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return rest > 0 ? TEXTS.get("notices.more", named, rest) : TEXTS.get("notices.some", numbers.size(), named);
    }

    /** How an analysis of what changed went, when the model's opinion is another one of so many turns. */
    public static String changed(int turns) {
        return switch (turns) {
            case 0 -> TEXTS.get("notices.same");
            case 1 -> TEXTS.get("notices.changedOne");
            default -> TEXTS.get("notices.changed", turns);
        };
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
