package org.turnwise.features.audio.egemaps.lld;

import org.turnwise.features.audio.lld.PitchCandidates;

/**
 * Chooses one pitch candidate, or "unvoiced", per frame so that the track as a whole is cheapest (eGeMAPS specification,
 * "F0 (Viterbi)", points 2 and 3). Frames come out in order, some frames after they went in: as soon as all surviving
 * paths agree on them, at the latest {@value #LONGEST_WAIT} frames on.
 */
public final class ViterbiPitchTracker {
    /** Candidates a frame has; empty slots have frequency 0. */
    public static final int CANDIDATES = 6;

    /** Voicing from which a candidate is taken for voiced. */
    public static final float VOICED = 0.7f;

    /** Most frames that may be undecided. */
    public static final int LONGEST_WAIT = 40;

    private static final int UNVOICED = CANDIDATES;
    private static final int STATES = CANDIDATES + 1;
    private static final int ALL_STATES = (1 << STATES) - 1;
    /** Frames remembered; a power of two above the longest wait. */
    private static final int KEPT = 64;

    /** Takes the decided frames, in order. */
    @FunctionalInterface
    public interface Sink {
        /**
         * @param f0Hz 0 where unvoiced
         * @param voicing the chosen candidate's; the first candidate's where unvoiced
         */
        void decided(float f0Hz, float voicing);
    }

    private final Sink sink;
    private final float[][] frequencies = new float[KEPT][CANDIDATES];
    private final float[][] voicings = new float[KEPT][CANDIDATES];
    private final byte[][] cameFrom = new byte[KEPT][STATES];
    private final int[] chosen = new int[KEPT];
    private double[] cost = new double[STATES];
    private double[] nextCost = new double[STATES];
    /** The pitch's last step on a path, in nepers. One for all paths: the reference keeps a single one. */
    private double lastStep = 1.0;

    private int newest = -1;
    private int decided = -1;

    public ViterbiPitchTracker(Sink sink) {
        this.sink = sink;
    }

    /**
     * Reads one frame and hands over the frames that are now decided.
     *
     * @param candidates {@value #CANDIDATES} slots; copied
     */
    public void accept(PitchCandidates candidates) {
        newest++;
        int slot = newest % KEPT;
        for (int c = 0; c < CANDIDATES; c++) {
            frequencies[slot][c] = candidates.hz(c);
            voicings[slot][c] = candidates.voicing(c);
        }
        extendPaths(slot);
        if (newest + 1 - decided > LONGEST_WAIT) {
            decideAlong(cheapestState(), decided + 1);
        } else {
            decideWhereAllAgree();
        }
    }

    /** Frames handed over so far. */
    public int framesDecided() {
        return decided + 1;
    }

    /** Hands over what is left, along the cheapest path. Nothing may be accepted afterwards. */
    public void finish() {
        if (decided < newest) {
            decideAlong(cheapestState(), newest);
        }
    }

    private void extendPaths(int slot) {
        float[] f0 = frequencies[slot];
        float[] voicing = voicings[slot];
        if (newest == 0) {
            for (int state = 0; state < STATES; state++) {
                cost[state] = localCost(state, f0, voicing);
            }
            return;
        }
        float[] oldF0 = frequencies[(newest - 1) % KEPT];
        for (int to = 0; to < STATES; to++) {
            double best = Double.POSITIVE_INFINITY;
            int from = 0;
            for (int old = 0; old < STATES; old++) {
                double path = cost[old] + transitionCost(old, to, oldF0, f0);
                if (path < best) {
                    best = path;
                    from = old;
                }
            }
            nextCost[to] = best + localCost(to, f0, voicing);
            cameFrom[slot][to] = (byte) from;
        }
        double[] spare = cost;
        cost = nextCost;
        nextCost = spare;
    }

    private static double localCost(int state, float[] f0, float[] voicing) {
        if (state == UNVOICED) {
            for (float v : voicing) {
                if (v >= VOICED) {
                    return 8.0;
                }
            }
            return 0.0;
        }
        double probability = Math.min(1.0, Math.max(0.01, voicing[state]));
        double doubt = voicing[state] < VOICED ? 4.0 : 0.0;
        return (doubt - Math.log(probability)) * 2.0 + rangeCost(f0[state]);
    }

    /** How unusual a voice of this pitch is. */
    private static double rangeCost(float f0) {
        if (f0 <= 0) {
            return 2.0;
        }
        if (f0 < 100) {
            return 1.0 - f0 / 100.0;
        }
        if (f0 < 350) {
            return 0.0;
        }
        return f0 < 600 ? (f0 - 350.0) / 250.0 : 1.2;
    }

    private double transitionCost(int from, int to, float[] oldF0, float[] f0) {
        if (from == UNVOICED && to == UNVOICED) {
            return 1.0;
        }
        if (from == UNVOICED || to == UNVOICED) {
            lastStep = 0.0;
            return 10.0;
        }
        if (oldF0[from] == 0 || f0[to] == 0) {
            return 999.0;
        }
        double step = Math.log(f0[to] / oldF0[from]);
        double turn = step - lastStep;
        lastStep = step;
        return 10.0 * Math.abs(step) + 10.0 * Math.abs(turn);
    }

    private int cheapestState() {
        int best = 0;
        for (int state = 1; state < STATES; state++) {
            if (cost[state] < cost[best]) {
                best = state;
            }
        }
        return best;
    }

    private void decideWhereAllAgree() {
        int reached = ALL_STATES;
        for (int frame = newest; frame > decided; frame--) {
            if (Integer.bitCount(reached) == 1) {
                decide(Integer.numberOfTrailingZeros(reached), frame, frame);
                return;
            }
            int before = 0;
            for (int state = 0; state < STATES; state++) {
                if ((reached & 1 << state) != 0) {
                    before |= 1 << cameFrom[frame % KEPT][state];
                }
            }
            reached = before;
        }
    }

    private void decideAlong(int state, int upTo) {
        decide(state, newest, upTo);
    }

    /** Decides every open frame up to a last one, on the path that is in a state at a frame. */
    private void decide(int state, int atFrame, int upTo) {
        int on = state;
        for (int frame = atFrame; frame > decided; frame--) {
            chosen[frame % KEPT] = on;
            on = cameFrom[frame % KEPT][on];
        }
        while (decided < upTo) {
            decided++;
            int slot = decided % KEPT;
            int best = chosen[slot];
            if (best == UNVOICED) {
                sink.decided(0f, voicings[slot][0]);
            } else {
                sink.decided(frequencies[slot][best], voicings[slot][best]);
            }
        }
    }
}
