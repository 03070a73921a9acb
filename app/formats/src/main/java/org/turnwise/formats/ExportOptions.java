package org.turnwise.formats;

import java.time.Instant;
import java.util.Optional;

/**
 * What goes into an export.
 *
 * @param scheme id of the label scheme the label columns speak of (JSON Lines keeps all schemes)
 * @param labels whose labels
 * @param predictions which of the model's predictions
 * @param openUntil until when turns that begin blind were open to be looked at, where the session's history says so
 */
public record ExportOptions(
        String scheme,
        LabelSource labels,
        PredictionChoice predictions,
        Selection turns,
        CaptionStyle captions,
        CellText cells,
        Optional<Instant> openUntil) {
    /** Which turns are written. */
    public enum Selection {
        ALL,
        /** Only those that have a label from the chosen source in the chosen scheme. */
        LABELLED
    }

    /** How subtitles show labels. */
    public enum CaptionStyle {
        /** {@code [joy] Name: text}; a model's label where nobody gave one: {@code [joy?]}. */
        LABEL_AND_SPEAKER,
        /** {@code Name: text} */
        SPEAKER,
        /** The text alone. */
        TEXT
    }

    /** What tables do with texts that a spreadsheet would run as a formula ({@code =1+1}, {@code -no}). */
    public enum CellText {
        /** They get an apostrophe in front, which the import of our own tables takes away again. */
        GUARDED,
        /** They stay as they are, for scripts. */
        AS_IS
    }

    /** Everything there is, labels of the given scheme. */
    public static ExportOptions everything(String scheme) {
        return new ExportOptions(
                scheme,
                new LabelSource.BestAvailable(),
                new PredictionChoice.AllRuns(),
                Selection.ALL,
                CaptionStyle.LABEL_AND_SPEAKER,
                CellText.GUARDED,
                Optional.empty());
    }

    public ExportOptions withLabels(LabelSource source) {
        return new ExportOptions(scheme, source, predictions, turns, captions, cells, openUntil);
    }

    public ExportOptions withPredictions(PredictionChoice choice) {
        return new ExportOptions(scheme, labels, choice, turns, captions, cells, openUntil);
    }

    public ExportOptions withTurns(Selection selection) {
        return new ExportOptions(scheme, labels, predictions, selection, captions, cells, openUntil);
    }

    public ExportOptions withCaptions(CaptionStyle style) {
        return new ExportOptions(scheme, labels, predictions, turns, style, cells, openUntil);
    }

    public ExportOptions withCells(CellText choice) {
        return new ExportOptions(scheme, labels, predictions, turns, captions, choice, openUntil);
    }

    /** @param until what the session's history says of it */
    public ExportOptions withOpenUntil(Optional<Instant> until) {
        return new ExportOptions(scheme, labels, predictions, turns, captions, cells, until);
    }
}
