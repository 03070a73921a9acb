package org.turnwise.training.dataset.table;

import java.util.Optional;

/**
 * What a table calls its columns. Features are the columns that begin with text_, audio_ and visual_.
 *
 * @param speaker empty where every dialogue has one speaker
 */
public record TableColumns(String dialogue, String turn, Optional<String> speaker, String split, String label) {
    /** Names of a table made for Turnwise. */
    public static final TableColumns PLAIN =
            new TableColumns("dialogue", "turn", Optional.of("speaker"), "split", "label");
}
