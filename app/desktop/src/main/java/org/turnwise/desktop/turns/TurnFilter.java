package org.turnwise.desktop.turns;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.shell.TurnStatus;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.TurnId;

/**
 * Which turns are shown: those that pass every part. A value.
 *
 * @param text found in the transcript, the speaker's name, the comment or a label's id, upper and lower case alike; a number
 *     alone also finds the turn of that number
 * @param named ids of the labels whose names hold the text
 * @param speaker id
 * @param humanLabel label id the annotator gave
 * @param modelLabel label id the model holds most probable
 * @param leastUncertainty predictive entropy in nats; negative infinity for any
 * @param among only these turns, found elsewhere; empty for any
 */
public record TurnFilter(
        String text,
        Set<String> named,
        Optional<String> speaker,
        Optional<String> humanLabel,
        Optional<String> modelLabel,
        Optional<TurnStatus> status,
        boolean flaggedOnly,
        UncertaintyBand band,
        double leastUncertainty,
        Optional<Set<TurnId>> among)
        implements Predicate<TurnRow> {
    public static final TurnFilter ALL = new TurnFilter(
            "",
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            UncertaintyBand.ANY,
            Double.NEGATIVE_INFINITY,
            Optional.empty());

    @Override
    public boolean test(TurnRow row) {
        return matches(row)
                && speaker.map(row.turn().speaker()::equals).orElse(true)
                && (humanLabel.isEmpty() || humanLabel.equals(row.humanLabel()))
                && (modelLabel.isEmpty() || modelLabel.equals(row.modelLabel()))
                && status.map(s -> s == row.status()).orElse(true)
                && (!flaggedOnly || row.flagged())
                && among.map(turns -> turns.contains(row.id())).orElse(true)
                && passesUncertainty(row);
    }

    private boolean passesUncertainty(TurnRow row) {
        return leastUncertainty == Double.NEGATIVE_INFINITY
                || (row.prediction().isPresent() && row.uncertainty() >= leastUncertainty);
    }

    private boolean matches(TurnRow row) {
        String wanted = text.strip();
        return wanted.isEmpty()
                || has(row.turn().text(), wanted)
                || has(row.speakerName(), wanted)
                || has(row.humanLabel().orElse(""), wanted)
                || has(row.modelLabel().orElse(""), wanted)
                || row.humanLabel().map(named::contains).orElse(false)
                || row.modelLabel().map(named::contains).orElse(false)
                || has(row.annotation().map(Annotation::comment).orElse(""), wanted)
                || Integer.toString(row.number()).equals(wanted);
    }

    static boolean has(String words, String wanted) {
        int last = words.length() - wanted.length();
        for (int at = 0; at <= last; at++) {
            if (words.regionMatches(true, at, wanted, 0, wanted.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether anything is left out. */
    public boolean isActive() {
        return !equals(ALL);
    }

    public TurnFilter withText(String wanted) {
        return withText(wanted, Set.of());
    }

    /** @param labels ids of the labels whose names hold these words */
    public TurnFilter withText(String wanted, Set<String> labels) {
        return new TurnFilter(
                wanted, labels, speaker, humanLabel, modelLabel, status, flaggedOnly, band, leastUncertainty, among);
    }

    public TurnFilter withSpeaker(Optional<String> wanted) {
        return new TurnFilter(
                text, named, wanted, humanLabel, modelLabel, status, flaggedOnly, band, leastUncertainty, among);
    }

    public TurnFilter withHumanLabel(Optional<String> wanted) {
        return new TurnFilter(
                text, named, speaker, wanted, modelLabel, status, flaggedOnly, band, leastUncertainty, among);
    }

    public TurnFilter withModelLabel(Optional<String> wanted) {
        return new TurnFilter(
                text, named, speaker, humanLabel, wanted, status, flaggedOnly, band, leastUncertainty, among);
    }

    public TurnFilter withStatus(Optional<TurnStatus> wanted) {
        return new TurnFilter(
                text, named, speaker, humanLabel, modelLabel, wanted, flaggedOnly, band, leastUncertainty, among);
    }

    /** Only these turns. */
    public TurnFilter withTurns(Set<TurnId> wanted) {
        return new TurnFilter(
                text,
                named,
                speaker,
                humanLabel,
                modelLabel,
                status,
                flaggedOnly,
                band,
                leastUncertainty,
                Optional.of(Set.copyOf(wanted)));
    }

    /** The other way round from before: only flagged turns, or all. */
    public TurnFilter flaggedToggled() {
        return new TurnFilter(
                text, named, speaker, humanLabel, modelLabel, status, !flaggedOnly, band, leastUncertainty, among);
    }

    public TurnFilter withBand(UncertaintyBand wanted, double threshold) {
        return new TurnFilter(
                text, named, speaker, humanLabel, modelLabel, status, flaggedOnly, wanted, threshold, among);
    }
}
