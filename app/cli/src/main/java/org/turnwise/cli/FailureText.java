package org.turnwise.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.turnwise.session.history.SessionStoreException;

/** Says in words what went wrong; the JDK's file exceptions hold only a path. */
final class FailureText {
    private FailureText() {}

    static String of(Throwable failure) {
        if (failure instanceof NoSuchFileException missing) {
            return "there is no file " + missing.getFile();
        }
        if (failure instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        }
        if (failure instanceof FileAlreadyExistsException there) {
            return there.getFile() + " exists already";
        }
        if (failure instanceof OutOfMemoryError) {
            return "out of memory: close other programs, or analyse a shorter recording";
        }
        if (failure instanceof SessionStoreException store) {
            return store.getMessage() + " " + store.remedy();
        }
        if (failure instanceof FileSystemException file && file.getReason() != null) {
            return file.getFile() + ": " + file.getReason();
        }
        String message = failure.getMessage();
        if (message != null && !message.isBlank()) {
            return message;
        }
        Throwable cause = failure.getCause();
        return cause == null ? failure.getClass().getSimpleName() + " (use --debug to see where)" : of(cause);
    }
}
