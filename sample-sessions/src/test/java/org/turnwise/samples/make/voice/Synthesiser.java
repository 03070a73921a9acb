package org.turnwise.samples.make.voice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.turnwise.samples.make.Role;

/** Speech by Flite (Debian's package {@code flite}), which must be on the path. Same text and version, same samples. */
public final class Synthesiser {
    private static final int WAV_HEADER_BYTES = 44;

    /**
     * A line in the plain voice of a role, without silence at its ends.
     *
     * @param pace 1 is the voice's own
     * @throws IOException where Flite is missing or fails
     */
    public Sound speak(Role role, String text, double pace) throws IOException, InterruptedException {
        Path wav = Files.createTempFile("turnwise-line", ".wav");
        try {
            run(List.of(
                    "flite",
                    "-voice",
                    role == Role.MIA ? "slt" : "rms",
                    "--setf",
                    String.format(Locale.ROOT, "duration_stretch=%.4f", ownStretch(role) / pace),
                    "-t",
                    text.replace("Eww", "ee-oo"),
                    "-o",
                    wav.toString()));
            return read(Files.readAllBytes(wav)).trimmed();
        } finally {
            Files.deleteIfExists(wav);
        }
    }

    /** The name and version that Flite says of itself. */
    public String version() throws IOException, InterruptedException {
        return run(List.of("flite", "--version"))
                .lines()
                .filter(line -> line.contains("version:"))
                .findFirst()
                .orElse("unknown")
                .strip();
    }

    private static double ownStretch(Role role) {
        return role == Role.MIA ? 1.08 : 0.98;
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new IOException("cannot start flite; on Debian or Ubuntu: apt-get install flite", e);
        }
        try (InputStream out = process.getInputStream()) {
            String said = new String(out.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (status != 0 && !command.contains("--version")) {
                throw new IOException("flite ended with status " + status + ": " + said.strip());
            }
            return said;
        }
    }

    /** Flite writes one form only: 16 bit, mono, a header of 44 bytes. */
    private static Sound read(byte[] wav) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
        if (wav.length < WAV_HEADER_BYTES || bytes.getShort(22) != 1 || bytes.getShort(34) != 16) {
            throw new IOException("flite wrote no 16 bit mono sound");
        }
        int rate = bytes.getInt(24);
        float[] samples = new float[(wav.length - WAV_HEADER_BYTES) / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = bytes.getShort(WAV_HEADER_BYTES + 2 * i) / 32768f;
        }
        return new Sound(samples, rate);
    }
}
