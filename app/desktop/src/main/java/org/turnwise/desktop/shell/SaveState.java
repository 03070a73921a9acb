package org.turnwise.desktop.shell;

/** Whether everything the annotator did is on the disk. */
public sealed interface SaveState {
    record Saved() implements SaveState {}

    record Saving() implements SaveState {}

    /** @param reason what went wrong and what to do, in the user's words */
    record Failed(String reason) implements SaveState {}
}
