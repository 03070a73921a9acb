package org.turnwise.formats.subtitle;

import java.nio.file.Path;
import java.util.List;
import org.turnwise.formats.FileHead;
import org.turnwise.formats.ImportOptions;
import org.turnwise.formats.ImportResult;
import org.turnwise.formats.Recognition;
import org.turnwise.formats.TranscriptReader;
import org.turnwise.formats.source.SourceFile;
import org.turnwise.formats.source.TranscriptBuilder;

/** SubRip subtitles: numbered blocks of times and text. Dots are accepted where commas belong in times. */
public final class SrtReader implements TranscriptReader {
    @Override
    public String name() {
        return "SubRip subtitles (SRT)";
    }

    @Override
    public List<String> extensions() {
        return List.of("srt");
    }

    @Override
    public Recognition recognise(FileHead head) {
        if (head.lines().stream().limit(20).anyMatch(CueParser::isTimes)
                && !head.lines().get(0).startsWith(WebVttReader.SIGNATURE)) {
            return Recognition.LIKELY;
        }
        return head.hasExtensionOf(this) ? Recognition.BY_EXTENSION : Recognition.NO;
    }

    @Override
    public ImportResult read(Path file, ImportOptions options) {
        return SourceFile.read(file, options.encoding(), name(), text -> {
            TranscriptBuilder builder = new TranscriptBuilder(text, options);
            new CueTurns(options, builder).add(new CueParser(text.lines(), 0, builder).parse());
            return builder.result(name());
        });
    }
}
