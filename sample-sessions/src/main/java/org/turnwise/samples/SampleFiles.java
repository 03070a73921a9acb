package org.turnwise.samples;

import java.nio.file.Path;

/**
 * Where a sample's files lie after {@link SampleSession#copyTo}.
 *
 * @param media the film, MP4 (H.264 and AAC)
 * @param subtitles who says what and when, SubRip, each cue as {@code Name: text}
 * @param table the same turns with the emotion each was played with, CSV with the columns {@code start,end,speaker,text,emotion}, times in seconds
 */
public record SampleFiles(Path media, Path subtitles, Path table) {}
