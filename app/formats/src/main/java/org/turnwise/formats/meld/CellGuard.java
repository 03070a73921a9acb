package org.turnwise.formats.meld;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running a text as a formula: an apostrophe before a cell that begins with {@code = + - @}, a
 * tab or a line break. Cells that begin with apostrophes before one of these get one more, so that taking one away
 * always gives back what was there.
 */
final class CellGuard {
    static final String APOSTROPHE = "apostrophe";
    static final String NONE = "none";

    private static final Pattern RISKY = Pattern.compile("(?s)'*[=+\\-@\\t\\r\\n].*");

    private CellGuard() {}

    static String guarded(String cell) {
        return RISKY.matcher(cell).matches() ? "'" + cell : cell;
    }

    static String unguarded(String cell) {
        return cell.startsWith("'") && RISKY.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
