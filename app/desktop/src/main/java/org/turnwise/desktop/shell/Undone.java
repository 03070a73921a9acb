package org.turnwise.desktop.shell;

import java.util.Optional;
import org.turnwise.session.history.UndoStep;

/**
 * What an undo came to.
 *
 * @param step what there was to take back; empty where there was nothing
 * @param takenBack whether it was: who asked may not have meant this step
 */
public record Undone(Optional<UndoStep> step, boolean takenBack) {}
