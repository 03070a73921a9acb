package org.turnwise.features.audio.egemaps;

import org.turnwise.features.audio.egemaps.functional.EgemapsFunctionals;
import org.turnwise.features.audio.lld.Smoothing;

/**
 * Smooths the rows of the voice and hands them to the functionals and the contours, with the ways of the reference at the
 * end of the sound. There the pitch of the last frames is still undecided (eGeMAPS specification, "F0 (Viterbi)", point
 * 3), and its functionals do not wait for it: they see as many rows as were decided before. The last of these is smoothed
 * with the row after it in the pitch and in the spectral contours split by it, and with itself taken again in the voice's.
 * In a sound so short that nothing was decided, the functionals see the first row's pitch as it is, the split contours
 * smoothed without what follows, and all rows of the voice. The published contours are the voice's with its end at that
 * place, two rows, and then the rows that were decided late.
 */
final class SmoothedVoice {
    private static final int GATED_COLUMNS = VoiceRows.PITCH + 1;
    private static final int VOICE_COLUMNS = VoiceRows.VALUES - VoiceRows.PITCH;
    private static final int NOT_ENDED = -1;

    private final EgemapsFunctionals functionals;
    private final ContourRows contours;
    private final RowSmoother gated =
            new RowSmoother(Smoothing.NON_ZERO, VoiceRows.GATED, GATED_COLUMNS, this::gatedSmoothed);
    private final RowSmoother voice =
            new RowSmoother(Smoothing.NON_ZERO, VoiceRows.PITCH, VOICE_COLUMNS, this::voiceSmoothed);
    private int rows;
    private int gatedRows;
    private int voiceRows;
    private int endedAfter = NOT_ENDED;

    SmoothedVoice(EgemapsFunctionals functionals, ContourRows contours) {
        this.functionals = functionals;
        this.contours = contours;
    }

    /** Takes the next row; copies what it needs. */
    void accept(float[] row) {
        voice.accept(row);
        if (endedAfter == 0) {
            gated.accept(row);
            gated.finishEarly(1);
        } else if (endedAfter == NOT_ENDED || endedAfter == rows) {
            gated.accept(row);
        }
        rows++;
    }

    /** Takes note that the sound has ended; the rows of frames that were undecided until now follow. */
    void soundEnds() {
        endedAfter = rows;
        if (rows > 0) {
            voice.finishEarly(2);
        }
    }

    /** Gives the last rows, and one past them. */
    void finish() {
        voice.finish(2);
    }

    private void gatedSmoothed(float[] row) {
        functionals.acceptGated(row, VoiceRows.GATED);
        if (endedAfter != 0 || gatedRows == 0) {
            functionals.acceptPitch(row[VoiceRows.PITCH]);
        }
        gatedRows++;
    }

    private void voiceSmoothed(float[] row) {
        int last = endedAfter > 0 ? endedAfter : rows;
        if (voiceRows < last) {
            functionals.acceptVoice(row, VoiceRows.VOICE - VoiceRows.PITCH);
        }
        contours.acceptVoice(row);
        voiceRows++;
    }
}
