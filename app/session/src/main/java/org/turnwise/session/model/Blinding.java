package org.turnwise.session.model;

import java.nio.charset.StandardCharsets;

/**
 * How the labels of a session are made: whether an annotator sees what the model and other annotators say of a turn
 * before giving it a first label of his or her own.
 *
 * @param auditPercent share of the turns, 0 to {@value #MOST_AUDITED} percent, that begin without those opinions
 *     although the session is open, so that the opinions' pull on labels can be measured; without effect where all do
 * @param seed chooses which turns these are
 */
public record Blinding(Way way, int auditPercent, long seed) {
    /** The largest share of audit turns: with more, blind first is the honest name. */
    public static final int MOST_AUDITED = 50;

    /** Everything is seen from the beginning. */
    public static final Blinding OPEN = new Blinding(Way.OPEN, 0, 0);

    /** When opinions are seen. */
    public enum Way {
        /** From the beginning. */
        OPEN,
        /** Once the annotator has given the turn a first label. */
        BLIND_FIRST
    }

    /** @throws IllegalArgumentException if the share is out of its range */
    public Blinding {
        if (auditPercent < 0 || auditPercent > MOST_AUDITED) {
            throw new IllegalArgumentException(
                    "The share of audit turns is 0 to " + MOST_AUDITED + " percent, not " + auditPercent + ".");
        }
    }

    /** Whether there is any turn that may begin without opinions. */
    public boolean hidesAny() {
        return way == Way.BLIND_FIRST || auditPercent > 0;
    }

    /** Whether, with this in place of the other, opinions may be seen of turns that begin without them now. */
    public boolean reveals(Blinding other) {
        if (way == Way.BLIND_FIRST || !other.hidesAny()) {
            return false;
        }
        return other.way == Way.BLIND_FIRST || auditPercent < other.auditPercent || seed != other.seed;
    }

    /** Whether the turn begins without opinions for this annotator. */
    public boolean hides(TurnId turn, String annotator) {
        return way == Way.BLIND_FIRST || audits(turn, annotator);
    }

    /**
     * Whether the turn is among this annotator's audit turns. The same for ever: it follows from the seed, the
     * annotator's id and the turn's id alone, and a turn audited at one share is audited at every greater one.
     */
    public boolean audits(TurnId turn, String annotator) {
        return way == Way.OPEN && place(turn, annotator) < auditPercent / 100.0;
    }

    /** A number from 0 to below 1, evenly spread over turns and annotators: FNV-1a of the ids, stirred by SplitMix64. */
    private double place(TurnId turn, String annotator) {
        long mixed = stirred(stirred(hash(annotator) ^ seed) + turn.value());
        return (mixed >>> 11) * 0x1.0p-53;
    }

    private static long stirred(long bits) {
        long z = bits + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** The seed that a session's id gives: its first use fixes the audit turns. */
    public static long seedOf(String sessionId) {
        return hash(sessionId);
    }

    private static long hash(String words) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : words.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }
}
