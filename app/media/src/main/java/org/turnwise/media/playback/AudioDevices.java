package org.turnwise.media.playback;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Line;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;

/** The devices Java Sound finds. Asking may take a moment: not for the screen's thread. */
public final class AudioDevices {
    private AudioDevices() {}

    /** The system's default first, then every device there is now that plays sound; the default alone where none is. */
    public static List<AudioDevice> present() {
        List<AudioDevice> devices = new ArrayList<>(List.of(AudioDevice.SYSTEM_DEFAULT));
        Arrays.stream(AudioSystem.getMixerInfo())
                .filter(AudioDevices::plays)
                .map(info -> new AudioDevice(info.getName()))
                .distinct()
                .forEach(devices::add);
        return List.copyOf(devices);
    }

    static Optional<Mixer> mixer(AudioDevice device) {
        return Arrays.stream(AudioSystem.getMixerInfo())
                .filter(info -> info.getName().equals(device.name()))
                .filter(AudioDevices::plays)
                .map(AudioSystem::getMixer)
                .findFirst();
    }

    private static boolean plays(Mixer.Info info) {
        return AudioSystem.getMixer(info).isLineSupported(new Line.Info(SourceDataLine.class));
    }
}
