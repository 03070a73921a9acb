package org.turnwise.desktop.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordSplitTest {
    @Test
    void words_are_divided_at_the_boundary_nearest_to_the_share_of_time() {
        assertEquals(new WordSplit("I know.", "I wanted to."), WordSplit.at("I know. I wanted to.", 0.4));
        assertEquals(new WordSplit("I know. I", "wanted to."), WordSplit.at("I know. I wanted to.", 0.5));
    }

    @Test
    void no_word_is_cut_and_a_part_may_be_left_without_words() {
        assertEquals(new WordSplit("", "Unbelievable."), WordSplit.at("Unbelievable.", 0.3));
        assertEquals(new WordSplit("Unbelievable.", ""), WordSplit.at("Unbelievable.", 0.8));
        assertEquals(new WordSplit("", "Oh my god"), WordSplit.at("Oh my god", 0.05));
        assertEquals(new WordSplit("", ""), WordSplit.at("  ", 0.5));
    }

    @Test
    void blanks_between_words_are_no_words_of_their_own() {
        assertEquals(new WordSplit("one  two", "three"), WordSplit.at(" one  two \n three ", 0.6));
    }

    @Test
    void a_script_without_blanks_is_divided_and_joined_without_any() {
        WordSplit split = WordSplit.at("我从来没有这样说过", 0.5);
        assertEquals("我从来没有这样说过", split.before() + split.after());
        assertEquals(4.5, split.before().length(), 1);
        assertEquals("我从来没有这样说过", WordSplit.joined(split.before(), split.after()));
    }

    @Test
    void joined_words_have_one_blank_between_and_nothing_joined_adds_none() {
        assertEquals("I know. I wanted to.", WordSplit.joined("I know. ", " I wanted to."));
        assertEquals("Fine.", WordSplit.joined("", "Fine."));
        assertEquals("Fine.", WordSplit.joined("Fine.", " "));
    }
}
