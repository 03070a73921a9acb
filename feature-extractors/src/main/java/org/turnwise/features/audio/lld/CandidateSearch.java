package org.turnwise.features.audio.lld;

/**
 * Finds the fundamental's candidates among the maxima of a subharmonic sum (IS10 specification, sections 5.5 to 5.7). Has
 * scratch space: for one thread at a time.
 */
public final class CandidateSearch {
    private final float low;
    private final float step;
    private final double lowestHz;
    private final double highestHz;
    private final int[] maxima;
    private final int[] bins;

    /**
     * @param most candidates per frame
     * @param lowestHz candidates below are dropped
     * @param highestHz candidates above are dropped
     */
    public CandidateSearch(OctaveSpectrum.Scale scale, int most, double lowestHz, double highestHz) {
        this.low = (float) scale.lowLog2();
        this.step = (float) scale.stepLog2();
        this.lowestHz = lowestHz;
        this.highestHz = highestHz;
        this.maxima = new int[scale.points()];
        this.bins = new int[most];
    }

    /**
     * @param sums the subharmonic sum of a frame
     * @param candidates takes the frame's candidates; room for as many as this searches
     */
    public void find(float[] sums, PitchCandidates candidates) {
        int found = highestMaxima(sums);
        float mean = mean(sums);
        candidates.clear();
        for (int c = 0; c < found; c++) {
            refine(sums, bins[c], mean, candidates);
        }
        bestFirst(candidates);
    }

    /** Fills {@link #bins} with the highest strict maxima, highest first, and returns how many there are. */
    private int highestMaxima(float[] sums) {
        int count = 0;
        for (int i = 1; i < sums.length - 1; i++) {
            maxima[count] = i;
            count += Rise.between(sums[i - 1], sums[i]) & Rise.between(sums[i + 1], sums[i]);
        }
        int found = 0;
        for (int m = 0; m < count; m++) {
            found = insert(maxima[m], sums, found);
        }
        return found;
    }

    private int insert(int bin, float[] sums, int found) {
        float height = sums[bin];
        int most = bins.length;
        if (found == most && sums[bins[most - 1]] >= height) {
            return found;
        }
        int slot = found == most ? most - 1 : found;
        while (slot > 0 && sums[bins[slot - 1]] < height) {
            bins[slot] = bins[slot - 1];
            slot--;
        }
        bins[slot] = bin;
        return Math.min(found + 1, most);
    }

    private static float mean(float[] sums) {
        double even = 0;
        double odd = 0;
        for (int i = 1; i < sums.length; i += 2) {
            even += sums[i - 1];
            odd += sums[i];
        }
        if (sums.length % 2 == 1) {
            even += sums[sums.length - 1];
        }
        return (float) ((even + odd) / sums.length);
    }

    /** Puts the vertex of the parabola through a maximum and its neighbours among the candidates, if it is in range. */
    private void refine(float[] sums, int bin, float mean, PitchCandidates candidates) {
        double left = sums[bin - 1];
        double middle = sums[bin];
        double right = sums[bin + 1];
        double curvature = left - 2 * middle + right;
        double offset = curvature == 0 ? 0 : 0.5 * (left - right) / curvature;
        float hz = (float) Math.pow(2, (bin + offset) * step + low);
        if (!(hz >= lowestHz && hz <= highestHz)) {
            return;
        }
        float score = (float) (middle - 0.25 * (left - right) * offset);
        int c = candidates.count++;
        candidates.hz[c] = hz;
        candidates.score[c] = score;
        candidates.voicing[c] = score > 0 && score > mean ? 1 - mean / score : 0;
    }

    private static void bestFirst(PitchCandidates candidates) {
        int best = 0;
        for (int c = 1; c < candidates.count; c++) {
            if (candidates.score[c] > candidates.score[best]) {
                best = c;
            }
        }
        if (best > 0) {
            candidates.swap(0, best);
        }
    }
}
