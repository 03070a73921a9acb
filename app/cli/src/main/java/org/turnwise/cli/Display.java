package org.turnwise.cli;

/** Whether a window could be opened here. */
final class Display {
    private Display() {}

    static boolean isThere() {
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        return !linux || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }
}
