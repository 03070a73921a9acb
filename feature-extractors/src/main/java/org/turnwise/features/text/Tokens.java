package org.turnwise.features.text;

/**
 * One text as the encoder reads it.
 *
 * @param ids token ids, special ones included
 * @param dropped tokens left out at the end
 */
record Tokens(long[] ids, int dropped) {
    /**
     * Cuts to at most {@code max} tokens. The special tokens that close a text ([SEP], {@literal </s>}) stay, as the
     * encoder has never seen a text without them.
     *
     * @param special 1 where a token is a special one
     */
    static Tokens cut(long[] ids, long[] special, int max) {
        if (ids.length <= max) {
            return new Tokens(ids, 0);
        }
        int closing = 0;
        while (closing < max && special[ids.length - 1 - closing] == 1) {
            closing++;
        }
        long[] kept = new long[max];
        System.arraycopy(ids, 0, kept, 0, max - closing);
        System.arraycopy(ids, ids.length - closing, kept, max - closing, closing);
        return new Tokens(kept, ids.length - max);
    }

    int length() {
        return ids.length;
    }
}
