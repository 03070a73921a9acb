package org.turnwise.desktop.faces;

/** How far looking for faces has come. */
sealed interface Stage {
    record Unasked() implements Stage {}

    record Looking() implements Stage {}

    record Done() implements Stage {}

    record Failed(String why) implements Stage {}
}
