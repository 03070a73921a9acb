package org.turnwise.media.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.turnwise.media.MediaException;
import org.turnwise.media.MediaException.Reason;

/** Why a file is not taken as a recording, in words for the person who chose it. */
final class Refusal {
    /** Readers that would take a text file for a picture, or a list of other files (or addresses) for a recording. */
    private static final Set<String> NOT_RECORDINGS = Set.of(
            "tty",
            "bin",
            "xbin",
            "adf",
            "idf",
            "image2",
            "hls",
            "dash",
            "concat",
            "ffmetadata",
            "sdp",
            "rtsp",
            "lavfi");

    private static final Set<String> ISO_BOXES = Set.of("ftyp", "moov", "mdat", "free", "wide", "skip", "pnot", "styp");

    private Refusal() {}

    static void beforeOpening(Path file) throws MediaException {
        if (!Files.exists(file)) {
            throw new MediaException(
                    file,
                    Reason.NOT_FOUND,
                    file + ": there is no such file. Check the name, or look for it where it was moved.");
        }
        if (!Files.isRegularFile(file)) {
            throw new MediaException(file, Reason.UNREADABLE, file + ": is not a file. Choose a video or audio file.");
        }
        if (!Files.isReadable(file)) {
            throw new MediaException(
                    file, Reason.UNREADABLE, file + ": may not be read by this user. Change the file's permissions.");
        }
        long size;
        try {
            size = Files.size(file);
        } catch (IOException e) {
            throw new MediaException(file, Reason.UNREADABLE, file + ": cannot be read: " + e.getMessage());
        }
        if (size == 0) {
            throw new MediaException(
                    file,
                    Reason.EMPTY,
                    file + ": is empty (0 bytes). The recording or the copy failed: copy it again.");
        }
    }

    static boolean isNoRecording(String container) {
        return NOT_RECORDINGS.contains(container) || container.endsWith("_pipe");
    }

    static MediaException notOpened(Path file, String ffmpegSays) {
        if (beginsLikeMp4(file)) {
            return new MediaException(
                    file,
                    Reason.TRUNCATED,
                    file
                            + ": begins like an MP4 or MOV file, but its index (moov) is missing or damaged: the recording or"
                            + " the copy was cut off. Copy it again, or repair it with the recorder's own tool. (FFmpeg: "
                            + ffmpegSays + ")");
        }
        return notMedia(file, ffmpegSays);
    }

    static MediaException notMedia(Path file, String ffmpegSays) {
        return new MediaException(
                file,
                Reason.NOT_MEDIA,
                file
                        + ": is not a video or audio file that FFmpeg knows, whatever its name says. Choose another file; a"
                        + " transcript is imported as transcript. (FFmpeg: " + ffmpegSays + ")");
    }

    private static boolean beginsLikeMp4(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(8);
            return head.length == 8 && ISO_BOXES.contains(new String(head, 4, 4, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return false;
        }
    }
}
