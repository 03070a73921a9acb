package org.turnwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScriptTest {
    /** The first letter of what each font can show. */
    private static final Map<String, String> LETTERS = Map.of(
            "Unifont", "情감ع\uD83D\uDE00",
            "Noto Sans CJK JP", "情감",
            "DejaVu Sans", "äع");

    @Test
    void a_font_made_for_a_writing_comes_before_one_that_has_its_letters_by_the_way() {
        assertEquals(Optional.of("Noto Sans CJK JP"), font(Script.CHINESE_JAPANESE, LETTERS.keySet()));
        assertEquals(Optional.of("Noto Sans CJK JP"), font(Script.KOREAN, LETTERS.keySet()));
        assertEquals(Optional.of("DejaVu Sans"), font(Script.ARABIC, LETTERS.keySet()));
        assertEquals(Optional.of("Unifont"), font(Script.EMOJI, LETTERS.keySet()));
    }

    @Test
    void a_writing_that_no_font_has_is_without_one_whatever_its_name() {
        assertEquals(Optional.empty(), font(Script.EMOJI, List.of("DejaVu Sans", "Noto Sans CJK JP")));
        assertEquals(Optional.empty(), font(Script.LATIN, List.of()));
    }

    private static Optional<String> font(Script script, Iterable<String> families) {
        List<String> all = new ArrayList<>();
        families.forEach(all::add);
        return script.font(all, (family, sample) -> LETTERS.getOrDefault(family, "")
                .contains(sample.substring(0, sample.offsetByCodePoints(0, 1))));
    }
}
