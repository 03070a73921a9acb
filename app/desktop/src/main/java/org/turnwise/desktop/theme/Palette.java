package org.turnwise.desktop.theme;

import javafx.scene.paint.Color;

/**
 * The frame's colours for what is drawn by hand (lanes, bars, strips); the style sheet has the same ones by name. Text
 * on {@code surface} and {@code raised} has a contrast of at least 4.5:1 in both themes.
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

    public static Palette of(Theme theme) {
        return theme == Theme.DARK ? DARK : LIGHT;
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
