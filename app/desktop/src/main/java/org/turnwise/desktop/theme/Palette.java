package org.turnwise.desktop.theme;

import javafx.scene.paint.Color;

/**
 * The frame's colours for what is drawn by hand (lanes, bars, strips); the style sheet has the same ones by name. Text
 * on {@code surface}, {@code raised} and {@code selection} has a contrast of at least 4.5:1, and of 7:1 in the looks of
 * high contrast.
 *
 * @param surface behind everything
 * @param raised lanes, headers and other things that stand out from the surface
 * @param line separators and grid
 * @param text words and figures
 * @param muted words that matter less
 * @param accent selection, focus, the playhead
 * @param selection behind the chosen turn
 * @param waveform the sound's envelope
 * @param track the empty part of a bar
 */
public record Palette(
        Color surface,
        Color raised,
        Color line,
        Color text,
        Color muted,
        Color accent,
        Color selection,
        Color waveform,
        Color track) {
    private static final Palette LIGHT = new Palette(
            Color.web("#ffffff"),
            Color.web("#f6f8fa"),
            Color.web("#d0d7de"),
            Color.web("#1f2328"),
            Color.web("#57606a"),
            Color.web("#0969da"),
            Color.web("#ddf4ff"),
            Color.web("#8c959f"),
            Color.web("#e7ebef"));
    private static final Palette DARK = new Palette(
            Color.web("#0d1117"),
            Color.web("#161b22"),
            Color.web("#30363d"),
            Color.web("#e6edf3"),
            Color.web("#9aa4af"),
            Color.web("#4c9aff"),
            Color.web("#16304f"),
            Color.web("#6e7681"),
            Color.web("#262c34"));
    private static final Palette LIGHT_CONTRAST = new Palette(
            Color.web("#ffffff"),
            Color.web("#ffffff"),
            Color.web("#59636e"),
            Color.web("#000000"),
            Color.web("#32383f"),
            Color.web("#0349b4"),
            Color.web("#cfe5ff"),
            Color.web("#4d565f"),
            Color.web("#d5dae0"));
    private static final Palette DARK_CONTRAST = new Palette(
            Color.web("#000000"),
            Color.web("#000000"),
            Color.web("#9198a1"),
            Color.web("#ffffff"),
            Color.web("#d9dee3"),
            Color.web("#71b7ff"),
            Color.web("#0c2d54"),
            Color.web("#b7bdc8"),
            Color.web("#343a42"));

    public static Palette of(Theme theme) {
        return switch (theme) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
            case LIGHT_CONTRAST -> LIGHT_CONTRAST;
            case DARK_CONTRAST -> DARK_CONTRAST;
        };
    }

    /**
     * One neutral ramp from sure to unsure: near the surface where the model is sure, near the text where it is not.
     *
     * @param share 0 (sure) to 1 (as unsure as can be); values outside are clamped
     */
    public Color uncertainty(double share) {
        double t = Math.max(0, Math.min(1, share));
        return track.interpolate(text, 0.15 + 0.7 * t);
    }
}
