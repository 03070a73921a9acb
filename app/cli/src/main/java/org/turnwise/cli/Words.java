package org.turnwise.cli;

/** Small words around numbers. */
final class Words {
    private Words() {}

    /** {@code 1 turn}, {@code 2 turns}. */
    static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
