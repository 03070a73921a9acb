package org.turnwise.media.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.turnwise.media.decode.PcmFormat;

class FallbackOutputTest {
    private static final AudioDevice HEADSET = new AudioDevice("Headset");
    private static final PcmFormat STEREO = PcmFormat.stereo(48_000);

    private final FakeLine line = new FakeLine(STEREO);
    private final List<String> remarks = new ArrayList<>();

    @Test
    void the_chosen_device_plays_where_it_can() throws Exception {
        assertSame(line, new FallbackOutput(HEADSET, f -> line, AudioOutput.none(), remarks::add).open(STEREO));
        assertTrue(remarks.isEmpty());
    }

    @Test
    void where_the_chosen_device_is_gone_the_system_s_plays_and_that_is_said() throws Exception {
        assertSame(line, new FallbackOutput(HEADSET, AudioOutput.none(), f -> line, remarks::add).open(STEREO));
        assertEquals(1, remarks.size());
        assertTrue(remarks.get(0).contains("Headset"), remarks::toString);
    }

    @Test
    void where_nothing_plays_nothing_is_promised() {
        AudioOutput nothing = new FallbackOutput(HEADSET, AudioOutput.none(), AudioOutput.none(), remarks::add);
        assertThrows(AudioUnavailableException.class, () -> nothing.open(STEREO));
        assertTrue(remarks.isEmpty());
    }

    @Test
    void the_system_s_default_comes_first_among_the_devices() {
        assertEquals(AudioDevice.SYSTEM_DEFAULT, AudioDevices.present().get(0));
    }

    @Test
    void a_device_that_is_not_there_is_named() {
        AudioOutput output = JavaSoundOutput.on(new AudioDevice("no such device"), remarks::add);
        try {
            output.open(STEREO).close();
            assertTrue(remarks.get(0).contains("no such device"), remarks::toString);
        } catch (AudioUnavailableException noDeviceAtAll) {
            assertTrue(remarks.isEmpty());
        }
    }
}
