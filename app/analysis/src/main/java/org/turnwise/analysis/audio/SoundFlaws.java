package org.turnwise.analysis.audio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.turnwise.session.model.TurnId;

/**
 * What was not right with a stretch's sound, though it was measured as far as it goes. Told wherever its features are.
 *
 * @param samples how many were heard
 * @param zeros how many of them were 0, those that were not numbers included
 * @param notNumbers how many of them were not numbers and were taken as silence
 * @param missingMillis how much earlier than the stretch the recording's sound ends; 0 where it does not, or by no more
 *     than containers round its length
 */
public record SoundFlaws(long samples, long zeros, long notNumbers, long missingMillis) {
    /** Nothing to be told. */
    public static final SoundFlaws NONE = new SoundFlaws(0, 0, 0, 0);

    private static final int TURNS_NAMED = 5;

    /** Whether there is anything to be told. */
    public boolean any() {
        return notNumbers > 0 || missingMillis > 0 || silent();
    }

    /** Whether there is not the least sound in it, which no microphone records. */
    public boolean silent() {
        return samples > 0 && zeros == samples;
    }

    /** For one stretch, without its name; empty where there is nothing to be told. */
    public String inWords() {
        List<String> words = new ArrayList<>();
        if (notNumbers > 0) {
            words.add(String.format(
                    Locale.ROOT,
                    "%d of its %d samples of sound %s taken as silence",
                    notNumbers,
                    samples,
                    notNumbers == 1 ? "is not a number and was" : "are not numbers and were"));
        }
        if (silent()) {
            words.add("every sample is 0, so silence was measured");
        }
        if (missingMillis > 0) {
            words.add("the recording's sound ends " + missingMillis
                    + " ms before this turn does, and what is there was measured");
        }
        return String.join("; ", words);
    }

    /**
     * For provenance: what was measured, and what was not right with it.
     *
     * @param sound in words
     * @param turns with their flaws, in order
     */
    public static String provenance(String sound, Map<TurnId, SoundFlaws> turns) {
        StringBuilder words = new StringBuilder(sound);
        String silenced = named(turns, flaws -> flaws.notNumbers() > 0);
        if (!silenced.isEmpty()) {
            long all = turns.values().stream().mapToLong(SoundFlaws::notNumbers).sum();
            words.append("; samples that are not numbers taken as silence: ")
                    .append(all)
                    .append(" in ")
                    .append(silenced);
        }
        String silent = named(turns, SoundFlaws::silent);
        if (!silent.isEmpty()) {
            words.append("; nothing but zeros: ").append(silent);
        }
        String cut = named(turns, flaws -> flaws.missingMillis() > 0);
        return cut.isEmpty()
                ? words.toString()
                : words.append("; measured only as far as the sound goes: ")
                        .append(cut)
                        .toString();
    }

    private static String named(Map<TurnId, SoundFlaws> turns, Predicate<SoundFlaws> with) {
        List<String> ids = turns.entrySet().stream()
                .filter(turn -> with.test(turn.getValue()))
                .map(turn -> turn.getKey().toString())
                .toList();
        String first = ids.stream().limit(TURNS_NAMED).collect(Collectors.joining(", "));
        return ids.isEmpty()
                ? ""
                : (ids.size() == 1 ? "turn " : "turns ")
                        + first
                        + (ids.size() > TURNS_NAMED ? " and " + (ids.size() - TURNS_NAMED) + " more" : "");
    }
}
