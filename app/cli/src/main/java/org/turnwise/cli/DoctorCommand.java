package org.turnwise.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.turnwise.analysis.folders.UserFolders;
import org.turnwise.inference.onnx.DevicePreference;
import org.turnwise.inference.onnx.ModelPacks;
import org.turnwise.inference.onnx.OnnxModel;
import org.turnwise.media.probe.MediaLibrary;
import picocli.CommandLine.Command;

@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Print what Turnwise found on this machine, and what it lacks.",
            "",
            "Versions, the device models run on and why, codecs, sound, fonts, folders, model packs with their hashes."
                    + " Ends with status 1 if something it needs is missing."
        })
final class DoctorCommand implements Callable<Integer> {
    private static final List<String> DECODERS = List.of(
            "h264",
            "hevc",
            "vp8",
            "vp9",
            "av1",
            "mpeg4",
            "prores",
            "aac",
            "mp3",
            "opus",
            "vorbis",
            "flac",
            "pcm_s16le");

    private final PrintStream out = System.out;
    private final List<String> needed = new ArrayList<>();
    private final List<String> welcome = new ArrayList<>();

    @Override
    public Integer call() {
        versions();
        out.println("device");
        out.println("  models run on "
                + OnnxModel.probeDevice(DevicePreference.AUTO).description());
        media();
        sound();
        fonts();
        folders();
        out.println("model packs");
        ModelPacks packs = ModelPacks.find(UserFolders.ofThisUser().modelPacks());
        ModelsCommand.print(packs, out);
        packs.problems().forEach(problem -> needed.add("a model pack cannot be used"));
        verdict();
        return needed.isEmpty() ? 0 : 1;
    }

    /** In the same words as the lines above it, so that both can be seen to agree. */
    private void verdict() {
        out.println("verdict");
        if (needed.isEmpty()) {
            out.println("  everything that Turnwise needs is there");
        } else {
            out.println("  needs attention: " + String.join("; ", needed));
        }
        if (!welcome.isEmpty()) {
            out.println("  works without, but lacks: " + String.join("; ", welcome));
        }
    }

    private void versions() {
        Runtime runtime = Runtime.getRuntime();
        out.println("versions");
        out.println("  Turnwise " + ProgramVersion.current());
        out.println("  Java " + System.getProperty("java.runtime.version") + ", " + System.getProperty("java.vm.name")
                + ", " + System.getProperty("java.home"));
        out.println("  " + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch") + ", " + runtime.availableProcessors() + " processors, "
                + runtime.maxMemory() / (1 << 20) + " MiB of heap at most");
        out.println("  ONNX Runtime " + OnnxModel.runtimeVersion());
        out.println("  FFmpeg " + MediaLibrary.version() + " (" + MediaLibrary.licence() + ")");
    }

    private void media() {
        out.println("codecs");
        StringBuilder there = new StringBuilder();
        StringBuilder missing = new StringBuilder();
        for (String codec : DECODERS) {
            (MediaLibrary.canDecode(codec) ? there : missing).append(' ').append(codec);
        }
        out.println("  decodes" + there);
        if (!missing.isEmpty()) {
            out.println("  cannot decode" + missing);
            welcome.add("decoders for" + missing);
        }
    }

    private void sound() {
        out.println("sound");
        var mixers = javax.sound.sampled.AudioSystem.getMixerInfo();
        var playing = Stream.of(mixers)
                .filter(info -> javax.sound.sampled.AudioSystem.getMixer(info).getSourceLineInfo().length > 0)
                .toList();
        if (playing.isEmpty()) {
            out.println("  no device: playback goes by the wall clock, silently");
            welcome.add("a sound device");
        }
        playing.forEach(info -> out.println("  " + info.getName() + ", " + info.getDescription()));
    }

    private void fonts() {
        out.println("fonts");
        String[] families =
                java.awt.GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames();
        out.println("  " + families.length + " families");
        if (families.length == 0) {
            needed.add("there is no font");
            out.println("  none: install one (Debian: fonts-dejavu-core)");
        }
        for (Script script : Script.values()) {
            Optional<String> font = script.font(
                    List.of(families),
                    (family, sample) -> new java.awt.Font(family, java.awt.Font.PLAIN, 12).canDisplayUpTo(sample) < 0);
            if (font.isEmpty()) {
                welcome.add("a font for " + script.words() + " (" + script.packageName() + ")");
            }
            out.println("  " + script.words() + ": "
                    + font.map(family -> "shown, for instance by " + family)
                            .orElse("not shown; Debian's package for it: " + script.packageName()));
        }
    }

    private void folders() {
        out.println("folders");
        UserFolders folders = UserFolders.ofThisUser();
        folder("preferences", folders.config());
        folder("sessions, model packs", folders.data());
        folder("cache", folders.cache());
        folder("temporary files", Path.of(System.getProperty("java.io.tmpdir", "/tmp")));
    }

    private void folder(String use, Path folder) {
        String state;
        try {
            Files.createDirectories(folder);
            Path probe = Files.createTempFile(folder, ".doctor", null);
            Files.delete(probe);
            state = "writable, " + Files.getFileStore(folder).getUsableSpace() / (1 << 20) + " MiB free";
        } catch (IOException e) {
            needed.add(folder + " cannot be written to");
            state = "NOT WRITABLE: " + FailureText.of(e);
        }
        out.println("  " + folder + " (" + use + "): " + state);
    }
}
