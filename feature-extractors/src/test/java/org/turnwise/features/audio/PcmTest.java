package org.turnwise.features.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PcmTest {
    @Test
    void full_scale_is_32767() {
        assertArrayEquals(new float[] {1, -32768f / 32767f, 0}, Pcm.mono(new short[] {32767, -32768, 0}, 1));
    }

    @Test
    void channels_are_averaged() {
        assertArrayEquals(new float[] {200f / 32767f, 1}, Pcm.mono(new short[] {100, 300, 32767, 32767}, 2));
        assertThrows(IllegalArgumentException.class, () -> Pcm.mono(new short[3], 2));
    }

    @Test
    void samples_decoded_with_another_full_scale_are_brought_to_this_one() {
        assertEquals(12345f / 32767f, 12345f / 32768f * Pcm.FROM_32768, 1e-7);
    }
}
