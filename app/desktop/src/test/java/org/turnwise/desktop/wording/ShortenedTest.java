package org.turnwise.desktop.wording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShortenedTest {
    private static final String GRIN = "\ud83d\ude00";
    private static final String FLAG = "\ud83c\udde9\ud83c\uddea";
    private static final String FAMILY = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";
    private static final String THUMB = "\ud83d\udc4d\ud83c\udffd";
    private static final String HEART = "\u2764\ufe0f";

    @Test
    void words_with_room_stay_as_they_are() {
        assertEquals("hallo", Shortened.to(5, "hallo"));
        assertEquals(FAMILY + FLAG, Shortened.to(2, FAMILY + FLAG));
    }

    @Test
    void what_is_left_out_is_told_by_an_ellipsis_without_a_blank_before_it() {
        assertEquals("hallo\u2026", Shortened.to(5, "hallo you"));
        assertEquals("hallo\u2026", Shortened.to(6, "hallo you"));
    }

    @Test
    void nothing_seen_as_one_letter_is_cut() {
        for (String one : new String[] {GRIN, FLAG, FAMILY, THUMB, HEART, "e\u0301", "\ud55c", "\u4f60"}) {
            String words = "ab" + one + one + "cd";
            assertEquals("ab" + one, Shortened.first(3, words));
            assertEquals("ab" + one + one, Shortened.first(4, words));
            int length = one.length();
            assertArrayEquals(
                    new int[] {1, 2, 2 + length, 2 + 2 * length, 3 + 2 * length, 4 + 2 * length},
                    Shortened.ends(words));
        }
    }
}
