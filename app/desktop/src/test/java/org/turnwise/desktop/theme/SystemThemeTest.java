package org.turnwise.desktop.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SystemThemeTest {
    private final List<String> asked = new ArrayList<>();

    @Test
    void gnome_is_asked_for_its_colour_scheme() {
        assertEquals(Theme.DARK, linux(Map.of("color-scheme", "'prefer-dark'\n")));
        assertEquals(Theme.LIGHT, linux(Map.of("color-scheme", "'prefer-light'\n", "gtk-theme", "'Adwaita-dark'")));
        assertTrue(asked.get(0).contains("gsettings"), asked.toString());
    }

    @Test
    void a_desktop_without_a_colour_scheme_tells_by_its_themes_name() {
        assertEquals(Theme.DARK, linux(Map.of("color-scheme", "'default'", "gtk-theme", "'Yaru-dark'")));
        assertEquals(Theme.LIGHT, linux(Map.of("color-scheme", "'default'", "gtk-theme", "'Yaru'")));
    }

    @Test
    void a_desktop_that_does_not_tell_is_light() {
        assertEquals(Theme.LIGHT, linux(Map.of()));
    }

    @Test
    void a_theme_named_in_the_environment_goes_before_the_settings() {
        SystemTheme theme = new SystemTheme("Linux", Map.of("GTK_THEME", "Adwaita:dark"), c -> "'prefer-light'");
        assertEquals(Theme.DARK, theme.get());
    }

    @Test
    void windows_says_it_in_the_registry() {
        String answer = "    AppsUseLightTheme    REG_DWORD    0x";
        assertEquals(Theme.DARK, new SystemTheme("Windows 11", Map.of(), c -> answer + "0\r\n").get());
        assertEquals(Theme.LIGHT, new SystemTheme("Windows 11", Map.of(), c -> answer + "1\r\n").get());
    }

    @Test
    void a_mac_says_dark_or_fails_to_answer() {
        assertEquals(Theme.DARK, new SystemTheme("Mac OS X", Map.of(), c -> "Dark\n").get());
        assertEquals(Theme.LIGHT, new SystemTheme("Mac OS X", Map.of(), c -> "").get());
    }

    private Theme linux(Map<String, String> settings) {
        return new SystemTheme("Linux", Map.of(), command -> {
                    asked.add(String.join(" ", command));
                    return settings.getOrDefault(command.get(command.size() - 1), "");
                })
                .get();
    }
}
