package org.turnwise.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import org.junit.jupiter.api.Test;
import org.turnwise.session.model.Session;

class SessionPropertyTest {
    private final Session first = Session.empty("s", "Talk");
    private final SessionProperty property = new SessionProperty(this, first);
    private final List<String> told = new ArrayList<>();

    @Test
    void another_session_is_told_even_where_it_says_the_same_and_is_not_compared() {
        Session same = Session.empty("s", "Talk");
        assertEquals(first, same);
        assertNotSame(first, same);
        property.addListener((o, was, is) -> {
            assertSame(first, was);
            assertSame(same, is);
            told.add("change");
        });
        property.addListener((InvalidationListener) o -> told.add("invalid"));
        property.set(first);
        assertEquals(List.of(), told);
        property.set(same);
        assertEquals(List.of("invalid", "change"), told);
        assertSame(same, property.get());
    }

    @Test
    void one_that_is_removed_while_all_are_told_is_not_told_again() {
        List<ChangeListener<Session>> self = new ArrayList<>();
        self.add((o, was, is) -> {
            told.add("once");
            property.removeListener(self.get(0));
        });
        property.addListener(self.get(0));
        property.addListener((o, was, is) -> told.add("always"));
        property.set(Session.empty("a", "A"));
        property.set(Session.empty("b", "B"));
        assertEquals(List.of("once", "always", "always"), told);
    }
}
