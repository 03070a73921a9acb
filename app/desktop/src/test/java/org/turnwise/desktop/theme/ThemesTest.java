package org.turnwise.desktop.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThemesTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> fx = new ArrayDeque<>();
    private final List<Theme> worn = new ArrayList<>();
    private Theme desktop = Theme.DARK;
    private int asked;
    private final Themes themes = new Themes(this::ask, background::add, fx::add, worn::add);

    @Test
    void following_the_system_asks_in_the_background_and_dresses_once_it_answers() {
        themes.choose(ThemeChoice.SYSTEM);
        assertEquals(0, asked, "nobody waits for the desktop");
        assertEquals(Theme.LIGHT, themes.theme());
        run();
        assertEquals(Theme.DARK, themes.theme());
        assertEquals(List.of(Theme.LIGHT, Theme.DARK), worn);
    }

    @Test
    void a_desktop_that_turns_light_is_followed_when_the_annotator_comes_back() {
        themes.choose(ThemeChoice.SYSTEM);
        run();
        desktop = Theme.LIGHT;
        themes.lookAgain();
        themes.lookAgain();
        run();
        assertEquals(Theme.LIGHT, themes.theme());
        assertEquals(2, asked, "once is enough while an answer is awaited");
        themes.lookAgain();
        run();
        assertEquals(3, worn.size(), "the same look is not put on again");
    }

    @Test
    void a_look_chosen_meanwhile_stays() {
        themes.choose(ThemeChoice.SYSTEM);
        themes.choose(ThemeChoice.LIGHT);
        run();
        assertEquals(Theme.LIGHT, themes.theme());
        themes.lookAgain();
        run();
        assertEquals(1, asked);
    }

    @Test
    void a_desktop_that_cannot_be_asked_leaves_the_look_as_it_is() {
        Themes broken = new Themes(
                () -> {
                    throw new IllegalStateException("no desktop");
                },
                background::add,
                fx::add,
                worn::add);
        broken.choose(ThemeChoice.SYSTEM);
        run();
        assertEquals(Theme.LIGHT, broken.theme());
        broken.lookAgain();
        assertEquals(1, background.size(), "and is asked again later");
    }

    private Theme ask() {
        asked++;
        return desktop;
    }

    private void run() {
        while (!background.isEmpty() || !fx.isEmpty()) {
            (background.isEmpty() ? fx : background).remove().run();
        }
    }
}
