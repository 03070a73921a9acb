package org.turnwise.formats.subtitle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.turnwise.formats.source.TranscriptBuilder;

/**
 * Decides, over a whole file, which words before a colon are speakers. A single {@code Remember: } is no speaker;
 * names before every second subtitle are. The decision goes into the report.
 *
 * <p>Diarisation marks always count. Name-like prefixes count where at least half of the subtitles have one; where a
 * tenth has, those that occur twice or more; below that none.
 */
final class SpeakerFinder {
    private static final int SHOWN = 12;

    private final Set<String> speakers = new HashSet<>();
    private final Map<String, Integer> taken = new LinkedHashMap<>();
    private final Map<String, Integer> left = new LinkedHashMap<>();

    SpeakerFinder(List<Spoken> all) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        int candidates = 0;
        int open = 0;
        for (Spoken spoken : all) {
            if (!spoken.speaker().isEmpty() || spoken.lines().isEmpty()) {
                continue;
            }
            open++;
            Optional<SpeakerPrefix> prefix = SpeakerPrefix.of(spoken.lines().get(0));
            if (prefix.isPresent() && prefix.get().sure()) {
                candidates++;
                speakers.add(prefix.get().name());
            } else if (prefix.isPresent() && prefix.get().namelike()) {
                candidates++;
                counts.merge(prefix.get().name(), 1, Integer::sum);
            }
        }
        choose(counts, candidates, open);
    }

    private void choose(Map<String, Integer> counts, int candidates, int open) {
        boolean usual = candidates * 2 >= open;
        boolean common = candidates * 10 >= open;
        counts.forEach((name, count) -> {
            boolean capital = !Character.isLowerCase(name.codePointAt(0));
            if (usual && (capital || count > 1) || common && count > 1) {
                speakers.add(name);
            }
        });
    }

    /** The cue's part with its speaker taken out of the text; several where later lines name other speakers. */
    List<Spoken> split(Spoken spoken) {
        if (!spoken.speaker().isEmpty()) {
            return List.of(spoken);
        }
        List<Spoken> parts = new ArrayList<>();
        String speaker = "";
        List<String> lines = new ArrayList<>();
        for (String line : spoken.lines()) {
            Optional<SpeakerPrefix> prefix = SpeakerPrefix.of(line);
            if (prefix.isEmpty() || !speakers.contains(prefix.get().name())) {
                prefix.ifPresent(p -> left.merge(p.name(), 1, Integer::sum));
                lines.add(line);
                continue;
            }
            if (!lines.isEmpty() || !speaker.isEmpty()) {
                parts.add(new Spoken(speaker, lines));
                lines = new ArrayList<>();
            }
            speaker = prefix.get().name();
            taken.merge(speaker, 1, Integer::sum);
            if (!prefix.get().rest().isEmpty()) {
                lines.add(prefix.get().rest());
            }
        }
        parts.add(new Spoken(speaker, lines));
        return parts;
    }

    /** Says what was decided in all calls of {@link #split}. */
    void report(TranscriptBuilder report) {
        if (!taken.isEmpty()) {
            report.note(0, "speaker", "Read as speakers from the beginning of the text: " + inWords(taken) + ".");
        }
        if (!left.isEmpty()) {
            report.note(
                    0, "speaker", "Left in the text, as they do not look like speakers here: " + inWords(left) + ".");
        }
    }

    private static String inWords(Map<String, Integer> counts) {
        String shown = counts.entrySet().stream()
                .limit(SHOWN)
                .map(e -> e.getKey() + " (" + e.getValue() + ")")
                .collect(Collectors.joining(", "));
        return counts.size() <= SHOWN ? shown : shown + " and " + (counts.size() - SHOWN) + " more";
    }
}
