package org.turnwise.desktop.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ShortenedTest {
    private static final String GRIN = "\ud83d\ude00";
    private static final String FLAG = "\ud83c\udde9\ud83c\uddea";
    private static final String FAMILY = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";
    private static final String THUMB = "\ud83d\udc4d\ud83c\udffd";
    private static final String HEART = "\u2764\ufe0f";

    private static final List<String> ONES = List.of(GRIN, FLAG, FAMILY, THUMB, HEART, "e\u0301", "\ud55c", "\u4f60");

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
        for (String one : ONES) {
            String words = "ab" + one + one + "cd";
            assertEquals("ab" + one, Shortened.first(3, words));
            assertEquals("ab" + one + one, Shortened.first(4, words));
        }
    }

    @Test
    void letters_end_where_the_eye_sees_them_end() {
        for (String one : ONES) {
            int length = one.length();
            assertEquals(
                    List.of(1, 2, 2 + length, 2 + 2 * length, 3 + 2 * length, 4 + 2 * length),
                    ends("ab" + one + one + "cd"));
            assertEquals(List.of(length, length + 1), ends(one + "a"));
            assertEquals(List.of(1, 1 + length), ends("a" + one));
        }
        assertEquals(List.of(), ends(""));
    }

    @Test
    void there_is_no_letter_after_the_last() {
        Letters letters = new Letters(GRIN);
        letters.next();
        assertThrows(NoSuchElementException.class, letters::next);
    }

    private static List<Integer> ends(String words) {
        List<Integer> ends = new ArrayList<>();
        for (Letters letters = new Letters(words); letters.more(); ) {
            ends.add(letters.next());
        }
        return ends;
    }
}
