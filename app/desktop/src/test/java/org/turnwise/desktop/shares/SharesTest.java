package org.turnwise.desktop.shares;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SharesTest {
    private static final List<String> LABELS = List.of("joy", "anger", "fear", "neutral");

    private final List<Map<String, Double>> edits = new ArrayList<>();

    @Test
    void moving_one_rescales_the_others_in_proportion() {
        Shares shares = Shares.kept(LABELS, Map.of("joy", 0.4, "anger", 0.4, "fear", 0.2));
        Shares moved = shares.moved("joy", 0.7);
        assertEquals(Map.of("joy", 0.7, "anger", 0.2, "fear", 0.1), moved.distribution());
    }

    @Test
    void a_locked_label_keeps_its_share_and_bounds_the_others() {
        Shares shares = Shares.kept(LABELS, Map.of("joy", 0.5, "anger", 0.3, "fear", 0.2))
                .withLocked("anger", true);
        assertEquals(Map.of("joy", 0.7, "anger", 0.3), shares.moved("joy", 0.95).distribution());
        assertSame(shares, shares.moved("anger", 0.9));
        Shares all = shares.withLocked("fear", true).withLocked("neutral", true);
        assertFalse(all.canMove("joy"));
        assertSame(all, all.moved("joy", 0.1));
    }

    @Test
    void where_the_others_have_nothing_they_get_the_rest_in_equal_parts() {
        Shares shares = Shares.beginning(LABELS, Optional.of("joy"));
        assertEquals(
                Map.of("joy", 0.4, "anger", 0.2, "fear", 0.2, "neutral", 0.2),
                shares.moved("joy", 0.4).distribution());
    }

    @Test
    void whatever_is_moved_and_locked_they_make_up_one() {
        Random random = new Random(7);
        for (int run = 0; run < 300; run++) {
            Shares shares = Shares.beginning(LABELS, Optional.empty());
            for (int step = 0; step < 20; step++) {
                String label = LABELS.get(random.nextInt(LABELS.size()));
                shares = random.nextInt(4) == 0
                        ? shares.withLocked(label, random.nextBoolean())
                        : shares.moved(label, random.nextDouble() * 1.4 - 0.2);
                double sum = shares.distribution().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
                assertEquals(1, sum, 1e-12);
                shares.values().forEach(v -> assertEquals(v, Math.max(0, Math.min(1, v)), 1e-12));
            }
        }
    }

    @Test
    void moved_to_the_end_and_back_the_others_are_as_they_were_and_letting_go_is_one_edit() {
        ShareDraft draft = draft(Optional.empty(), Map.of("joy", 0.6, "anger", 0.3, "fear", 0.1));
        draft.move("joy", 1);
        draft.move("joy", 0.2);
        assertEquals(List.of(), edits);
        draft.commit();
        draft.commit();
        assertEquals(List.of(Map.of("joy", 0.2, "anger", 0.6, "fear", 0.2)), edits);
    }

    @Test
    void shares_begin_with_the_plain_label() {
        ShareDraft draft = draft(Optional.of("joy"), Map.of());
        draft.move("anger", 0.25);
        draft.commit();
        assertEquals(List.of(Map.of("joy", 0.75, "anger", 0.25)), edits);
    }

    @Test
    void clearing_returns_to_none_and_an_undo_shows_what_is_kept_then() {
        ShareDraft draft = draft(Optional.of("joy"), Map.of("joy", 0.75, "anger", 0.25));
        draft.lock("joy", true);
        draft.clear();
        assertEquals(List.of(Map.of()), edits);
        draft.stored(Optional.of("joy"), Map.of());
        assertEquals(Optional.empty(), draft.shares());
        draft.stored(Optional.of("joy"), Map.of("joy", 0.75, "anger", 0.25));
        assertEquals(0.25, draft.shares().orElseThrow().of("anger"), 1e-12);
    }

    @Test
    void a_percentage_is_read_as_people_write_it() {
        assertEquals(OptionalDouble.of(0.4), ShareRow.percent("40 %"));
        assertEquals(0.333, ShareRow.percent("33,3").orElseThrow(), 1e-12);
        assertEquals(OptionalDouble.empty(), ShareRow.percent("101"));
        assertEquals(OptionalDouble.empty(), ShareRow.percent("a lot"));
    }

    private ShareDraft draft(Optional<String> hard, Map<String, Double> stored) {
        return new ShareDraft(LABELS, hard, stored, wanted -> {
            edits.add(wanted);
            return CompletableFuture.completedFuture(null);
        });
    }
}
