package org.turnwise.desktop.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.turnwise.session.edit.AssignLabel;
import org.turnwise.session.edit.ChangeTurns;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.RemoveTurns;
import org.turnwise.session.edit.SetGold;
import org.turnwise.session.edit.Several;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.GoldLabel;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/**
 * Turns of one speaker made into one: the earliest, which lasts from the first start to the last end and has all their
 * words. Of each annotator the earliest label in each scheme stays, with the comments and flags of all; where labels
 * differ, {@link #differing} says so. The model's opinion of the earliest stays, marked as one of the turn as it was.
 * Undoing brings all back.
 *
 * @param turns in order of time, at least two
 * @param differing how many labels (of annotators, or gold) were given up for another one
 */
record TurnMerge(List<Turn> turns, int differing, Edit edit) {
    /**
     * The chosen turn with the next of its speaker; or, where a range is chosen, what that speaker says in the range.
     * Empty where these are not at least two.
     */
    static Optional<TurnMerge> of(Session now, TurnId chosen, Optional<TimeSpan> range) {
        return now.turns()
                .find(chosen)
                .map(turn -> range.map(r -> within(now, turn, r)).orElseGet(() -> withNext(now, turn)))
                .filter(turns -> turns.size() > 1)
                .map(turns -> merging(now, turns));
    }

    TurnId kept() {
        return turns.get(0).id();
    }

    private static List<Turn> within(Session now, Turn like, TimeSpan range) {
        return now.turns().all().stream()
                .filter(t -> alike(t, like) && t.span().overlaps(range))
                .toList();
    }

    private static List<Turn> withNext(Session now, Turn turn) {
        return now.turns().all().stream()
                .dropWhile(t -> !t.id().equals(turn.id()))
                .filter(t -> alike(t, turn))
                .limit(2)
                .toList();
    }

    private static boolean alike(Turn turn, Turn like) {
        return turn.speaker().equals(like.speaker()) && turn.dialogue().equals(like.dialogue());
    }

    private static TurnMerge merging(Session now, List<Turn> turns) {
        Turn first = turns.get(0);
        long end = turns.stream().mapToLong(t -> t.span().endMillis()).max().orElseThrow();
        String words = turns.stream().map(Turn::text).reduce("", WordSplit::joined);
        Turn all = first.withSpan(new TimeSpan(first.span().startMillis(), end)).withText(words);
        List<TurnId> others = turns.stream().skip(1).map(Turn::id).toList();
        List<Edit> edits = new ArrayList<>();
        edits.add(new RemoveTurns(others));
        edits.add(new ChangeTurns(List.of(all)));
        int differing = 0;
        for (String scheme : now.schemes().keySet()) {
            for (String annotator : now.annotators().keySet()) {
                List<Annotation> said = turns.stream()
                        .flatMap(t -> now.annotation(t.id(), annotator, scheme).stream())
                        .toList();
                differing +=
                        differing(said.stream().flatMap(a -> a.label().stream()).collect(Collectors.toList()));
                together(first.id(), said)
                        .filter(a ->
                                !now.annotation(first.id(), annotator, scheme).equals(Optional.of(a)))
                        .ifPresent(a -> edits.add(new AssignLabel(a)));
            }
            List<GoldLabel> gold = turns.stream()
                    .flatMap(t -> now.gold(t.id(), scheme).stream())
                    .toList();
            differing += differing(gold.stream().map(GoldLabel::label).toList());
            gold.stream()
                    .findFirst()
                    .filter(g -> !g.turn().equals(first.id()))
                    .ifPresent(g -> edits.add(new SetGold(new GoldLabel(first.id(), scheme, g.label(), g.source()))));
        }
        return new TurnMerge(turns, differing, new Several("Merge " + turns.size() + " turns", edits));
    }

    private static int differing(List<String> labels) {
        return (int)
                labels.stream().filter(l -> !Objects.equals(l, labels.get(0))).count();
    }

    /** What one annotator said of the turns, as said of the one. */
    private static Optional<Annotation> together(TurnId turn, List<Annotation> said) {
        return said.stream()
                .filter(a -> a.label().isPresent())
                .findFirst()
                .or(() -> said.stream().findFirst())
                .map(kept -> new Annotation(
                        turn,
                        kept.annotator(),
                        kept.scheme(),
                        kept.label(),
                        kept.secondary(),
                        kept.distribution(),
                        kept.scales(),
                        kept.confidence(),
                        said.stream()
                                .map(Annotation::comment)
                                .filter(c -> !c.isBlank())
                                .distinct()
                                .collect(Collectors.joining(" / ")),
                        said.stream().anyMatch(Annotation::flagged),
                        kept.origin()));
    }
}
