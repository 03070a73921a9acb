package org.turnwise.desktop.wording.example;

/** Has texts of its own, where they hide none of the window's. */
public final class Example {
    private Example() {}
}
