package org.turnwise.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the program was started with.
 *
 * @param session the file to open; empty for the session opened last, or the welcome
 * @param pictures write pictures of the window into this folder and leave
 * @param rehearsal go through a first start and leave
 */
record StartOptions(Optional<Path> session, Optional<Path> pictures, boolean rehearsal) {
    static final String USAGE = "turnwise-desktop [--pictures FOLDER] [SESSION.turnwise]";

    StartOptions(Optional<Path> session, Optional<Path> pictures) {
        this(session, pictures, false);
    }

    /** @throws IllegalArgumentException with words for the user */
    static StartOptions parse(List<String> arguments) {
        Optional<Path> session = Optional.empty();
        Optional<Path> pictures = Optional.empty();
        boolean rehearsal = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--pictures")) {
                if (i + 1 == arguments.size()) {
                    throw new IllegalArgumentException("--pictures needs a folder. " + USAGE);
                }
                pictures = Optional.of(Path.of(arguments.get(++i)));
            } else if (argument.startsWith("--pictures=")) {
                pictures = Optional.of(Path.of(argument.substring("--pictures=".length())));
            } else if (argument.equals("--rehearse")) {
                rehearsal = true;
            } else if (argument.startsWith("-")) {
                throw new IllegalArgumentException("There is no option " + argument + ". " + USAGE);
            } else if (session.isPresent()) {
                throw new IllegalArgumentException("One session at a time, please. " + USAGE);
            } else {
                session = Optional.of(Path.of(argument));
            }
        }
        return new StartOptions(session, pictures, rehearsal);
    }

    /** Whether the program works without anybody watching, and without a display. */
    boolean unwatched() {
        return pictures.isPresent() || rehearsal;
    }
}
