package org.turnwise.desktop.labels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.turnwise.session.model.LabelSchemes;

class ScaleDraftTest {
    private static final ScaleChoice VALENCE =
            new ScaleChoice("vad", LabelSchemes.VAD.scales().get(0));

    private final List<OptionalDouble> edits = new ArrayList<>();
    private final List<CompletableFuture<Void>> disk = new ArrayList<>();

    @Test
    void moving_makes_no_edit_and_letting_go_makes_one() {
        ScaleDraft draft = draft(OptionalDouble.empty());
        for (double pixel = 1; pixel <= 4.2; pixel += 0.01) {
            draft.move(pixel);
        }
        assertEquals(List.of(), edits);
        assertEquals(OptionalDouble.of(4), draft.value());
        draft.commit();
        draft.commit();
        assertEquals(List.of(OptionalDouble.of(4)), edits);
    }

    @Test
    void a_value_is_one_the_scale_has() {
        ScaleDraft draft = draft(OptionalDouble.of(3));
        draft.move(9);
        assertEquals(OptionalDouble.of(5), draft.value());
        draft.move(-1);
        assertEquals(OptionalDouble.of(1), draft.value());
        draft.move(2.3);
        assertEquals(OptionalDouble.of(2.5), draft.value());
    }

    @Test
    void the_first_step_of_a_scale_not_given_is_its_middle() {
        ScaleDraft draft = draft(OptionalDouble.empty());
        draft.step(1);
        assertEquals(OptionalDouble.of(3), draft.value());
        draft.step(1);
        draft.step(1);
        draft.commit();
        assertEquals(List.of(OptionalDouble.of(4)), edits);
    }

    @Test
    void moving_back_to_what_is_kept_makes_no_edit() {
        ScaleDraft draft = draft(OptionalDouble.of(2));
        draft.step(1);
        draft.step(-1);
        draft.commit();
        assertEquals(List.of(), edits);
    }

    @Test
    void keys_faster_than_the_disk_are_not_thrown_back() {
        ScaleDraft draft = draft(OptionalDouble.of(2));
        draft.step(1);
        draft.commit();
        draft.step(1);
        draft.stored(OptionalDouble.of(2.5));
        disk.get(0).complete(null);
        assertEquals(OptionalDouble.of(3), draft.value(), "a step under way stays");
        draft.commit();
        draft.stored(OptionalDouble.of(3));
        disk.get(1).complete(null);
        assertEquals(List.of(OptionalDouble.of(2.5), OptionalDouble.of(3)), edits);
        assertEquals(OptionalDouble.of(3), draft.value());
    }

    @Test
    void what_could_not_be_kept_is_shown_as_it_was() {
        ScaleDraft draft = draft(OptionalDouble.of(2));
        draft.move(5);
        draft.commit();
        disk.get(0).completeExceptionally(new IllegalStateException("disk full"));
        assertEquals(OptionalDouble.of(2), draft.value());
        draft.move(5);
        draft.commit();
        assertEquals(2, edits.size(), "and can be tried again");
    }

    @Test
    void clearing_is_an_edit_and_an_undo_shows_the_value_again() {
        ScaleDraft draft = draft(OptionalDouble.of(2));
        draft.clear();
        assertEquals(List.of(OptionalDouble.empty()), edits);
        draft.stored(OptionalDouble.empty());
        disk.get(0).complete(null);
        assertEquals("\u2013", ScaleChoice.words(draft.value()));
        draft.stored(OptionalDouble.of(2));
        assertEquals("2", ScaleChoice.words(draft.value()));
    }

    private ScaleDraft draft(OptionalDouble stored) {
        return new ScaleDraft(VALENCE, stored, value -> {
            edits.add(value);
            disk.add(new CompletableFuture<>());
            return disk.get(disk.size() - 1);
        });
    }
}
