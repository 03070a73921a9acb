package org.turnwise.formats.subtitle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.turnwise.formats.FileHead;
import org.turnwise.formats.ImportOptions;
import org.turnwise.formats.ImportResult;
import org.turnwise.formats.Recognition;
import org.turnwise.formats.TranscriptReader;
import org.turnwise.formats.source.Excerpt;
import org.turnwise.formats.source.SourceFile;
import org.turnwise.formats.source.TranscriptBuilder;

/** WebVTT subtitles. Comments, styles, regions and cue settings are passed over; voices become speakers. */
public final class WebVttReader implements TranscriptReader {
    static final String SIGNATURE = "WEBVTT";

    private static final Pattern PASSED_OVER = Pattern.compile("(?:NOTE|STYLE|REGION)(?:[\\s:].*)?");

    @Override
    public String name() {
        return "WebVTT subtitles";
    }

    @Override
    public List<String> extensions() {
        return List.of("vtt", "webvtt");
    }

    @Override
    public Recognition recognise(FileHead head) {
        if (!head.lines().isEmpty() && isSignature(head.lines().get(0))) {
            return Recognition.CERTAIN;
        }
        if (!head.hasExtensionOf(this)) {
            return Recognition.NO;
        }
        // Above SubRip, which also knows the lines with times, when only the first line is missing.
        boolean times = head.lines().stream().limit(20).anyMatch(CueParser::isTimes);
        return times ? Recognition.CERTAIN : Recognition.BY_EXTENSION;
    }

    @Override
    public ImportResult read(Path file, ImportOptions options) {
        return SourceFile.read(file, options.encoding(), name(), text -> {
            TranscriptBuilder builder = new TranscriptBuilder(text, options);
            List<String> lines = new ArrayList<>(text.lines());
            int first = header(lines, builder);
            blankOut(lines, first);
            new CueTurns(options, builder).add(new CueParser(lines, first, builder).parse());
            return builder.result(name());
        });
    }

    /** Index of the first line after the header block. */
    private static int header(List<String> lines, TranscriptBuilder builder) {
        if (lines.isEmpty() || !isSignature(lines.get(0))) {
            builder.error(
                    1,
                    "",
                    "A WebVTT file begins with the line " + SIGNATURE + "; here stands '"
                            + (lines.isEmpty() ? "" : Excerpt.of(lines.get(0))) + "'.",
                    "Add that line; accepting the import reads the file as if it were there.");
            return 0;
        }
        int at = 1;
        while (at < lines.size() && !lines.get(at).isBlank() && !CueParser.isTimes(lines.get(at))) {
            at++;
        }
        return at;
    }

    /** Empties the lines of blocks that hold no cue, so that the numbers of the others stay what they are. */
    private static void blankOut(List<String> lines, int first) {
        boolean afterBlank = true;
        boolean passing = false;
        for (int i = first; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean blank = line.isBlank();
            boolean opensCue = i + 1 < lines.size() && CueParser.isTimes(lines.get(i + 1));
            passing = !blank
                    && (passing
                            || afterBlank
                                    && !opensCue
                                    && PASSED_OVER.matcher(line).matches());
            if (passing) {
                lines.set(i, "");
            }
            afterBlank = blank;
        }
    }

    private static boolean isSignature(String line) {
        return line.equals(SIGNATURE) || line.startsWith(SIGNATURE + " ") || line.startsWith(SIGNATURE + "\t");
    }
}
