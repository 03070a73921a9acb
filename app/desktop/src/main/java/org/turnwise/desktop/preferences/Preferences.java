package org.turnwise.desktop.preferences;

import org.turnwise.desktop.theme.ThemeChoice;

/**
 * The annotator's choices. A value: a changed preference is a new record.
 *
 * @param annotatorId id under which labels are kept; given once and never changed
 * @param annotatorName what others read
 * @param advanceAfterLabel go to the next turn once a label key was pressed
 * @param playOnSelect play a turn as soon as it is chosen
 * @param showPredictions show the model's opinion before the annotator has given one
 * @param preRollMillis how much is played before a turn, 0 to 5000
 * @param postRollMillis how much is played after a turn, 0 to 5000
 * @param volume 0 to 1
 * @param audioDevice name of the device that plays, empty for the system's default
 * @param modelPack name of the pack that sessions are analysed with, empty for the one that ships
 */
public record Preferences(
        ThemeChoice theme,
        String annotatorId,
        String annotatorName,
        boolean advanceAfterLabel,
        boolean playOnSelect,
        boolean showPredictions,
        int preRollMillis,
        int postRollMillis,
        double volume,
        String audioDevice,
        String modelPack) {
    public static final int LONGEST_ROLL_MILLIS = 5000;

    public Preferences {
        preRollMillis = Math.max(0, Math.min(LONGEST_ROLL_MILLIS, preRollMillis));
        postRollMillis = Math.max(0, Math.min(LONGEST_ROLL_MILLIS, postRollMillis));
        volume = Math.max(0, Math.min(1, volume));
    }

    /** What a first start has. */
    public static Preferences first(String annotatorId, String annotatorName) {
        return new Preferences(ThemeChoice.SYSTEM, annotatorId, annotatorName, true, true, true, 200, 300, 0.8, "", "");
    }

    public Preferences withTheme(ThemeChoice wanted) {
        return new Preferences(
                wanted,
                annotatorId,
                annotatorName,
                advanceAfterLabel,
                playOnSelect,
                showPredictions,
                preRollMillis,
                postRollMillis,
                volume,
                audioDevice,
                modelPack);
    }

    /** The same, but a chosen turn is not played. */
    public Preferences withoutPlaying() {
        return new Preferences(
                theme,
                annotatorId,
                annotatorName,
                advanceAfterLabel,
                false,
                showPredictions,
                preRollMillis,
                postRollMillis,
                volume,
                audioDevice,
                modelPack);
    }

    public Preferences withVolume(double wanted) {
        return new Preferences(
                theme,
                annotatorId,
                annotatorName,
                advanceAfterLabel,
                playOnSelect,
                showPredictions,
                preRollMillis,
                postRollMillis,
                wanted,
                audioDevice,
                modelPack);
    }

    public Preferences withAudioDevice(String wanted) {
        return new Preferences(
                theme,
                annotatorId,
                annotatorName,
                advanceAfterLabel,
                playOnSelect,
                showPredictions,
                preRollMillis,
                postRollMillis,
                volume,
                wanted,
                modelPack);
    }

    public Preferences withModelPack(String wanted) {
        return new Preferences(
                theme,
                annotatorId,
                annotatorName,
                advanceAfterLabel,
                playOnSelect,
                showPredictions,
                preRollMillis,
                postRollMillis,
                volume,
                audioDevice,
                wanted);
    }
}
