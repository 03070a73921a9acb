package org.turnwise.formats;

/**
 * What goes into an export.
 *
 * @param scheme id of the label scheme the label columns speak of (JSON Lines keeps all schemes)
 * @param labels whose labels
 * @param predictions which of the model's predictions
 */
public record ExportOptions(
        String scheme, LabelSource labels, PredictionChoice predictions, Selection turns, CaptionStyle captions) {
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

    /** Everything there is, labels of the given scheme. */
    public static ExportOptions everything(String scheme) {
        return new ExportOptions(
                scheme,
                new LabelSource.BestAvailable(),
                new PredictionChoice.AllRuns(),
                Selection.ALL,
                CaptionStyle.LABEL_AND_SPEAKER);
    }

    public ExportOptions withLabels(LabelSource source) {
        return new ExportOptions(scheme, source, predictions, turns, captions);
    }

    public ExportOptions withPredictions(PredictionChoice choice) {
        return new ExportOptions(scheme, labels, choice, turns, captions);
    }

    public ExportOptions withTurns(Selection selection) {
        return new ExportOptions(scheme, labels, predictions, selection, captions);
    }

    public ExportOptions withCaptions(CaptionStyle style) {
        return new ExportOptions(scheme, labels, predictions, turns, style);
    }
}
