package org.turnwise.session.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteException;
import org.turnwise.session.history.SessionStoreException;

/** SQLite's errors in the user's words. */
final class StoreFailures {
    private StoreFailures() {}

    static SessionStoreException whileReading(Path file, Exception cause) {
        return switch (code(cause)) {
            case CODE_NOT_A_DATABASE -> notASession(file);
            case CODE_CANNOT_OPEN, CODE_PERMISSION, CODE_NOT_ALLOWED ->
                new SessionStoreException(
                        "The session " + file + " cannot be opened.", "Check that you may read the file.", cause);
            case CODE_IO ->
                new SessionStoreException(
                        "The session " + file + " cannot be read: its disk is full, or the disk or network drive"
                                + " reports an error.",
                        "Free some space or check the drive, then open the session again.",
                        cause);
            case CODE_FULL ->
                new SessionStoreException(
                        "The session " + file + " cannot be opened: the disk is full.",
                        "Free some space, then open it again.",
                        cause);
            case CODE_BUSY, CODE_LOCKED ->
                new SessionStoreException(
                        "The session " + file + " is being worked on by another program.",
                        "Try again in a moment.",
                        cause);
            default ->
                new SessionStoreException(
                        "The session " + file + " is damaged.",
                        "Restore the file from a copy. It was not changed by opening it.",
                        cause);
        };
    }

    static SessionStoreException whileWriting(Path file, Exception cause) {
        return switch (code(cause)) {
            case CODE_FULL ->
                new SessionStoreException(
                        "The change was not saved: the disk that holds " + file + " is full.",
                        "Free some space, then make the change again. Everything before it is saved.",
                        cause);
            case CODE_READ_ONLY, CODE_PERMISSION, CODE_CANNOT_OPEN ->
                new SessionStoreException(
                        "The change was not saved: " + file + " cannot be written to any more.",
                        "Check the permissions of the file and its folder, or save a copy elsewhere.",
                        cause);
            case CODE_BUSY, CODE_LOCKED ->
                new SessionStoreException(
                        "The change was not saved: another program has locked " + file + ".",
                        "Make the change again in a moment.",
                        cause);
            case CODE_CORRUPT, CODE_NOT_A_DATABASE ->
                new SessionStoreException(
                        "The change was not saved: " + file + " is damaged.", "Save a copy elsewhere.", cause);
            default ->
                new SessionStoreException(
                        "The change was not saved: writing to " + file + " failed (" + cause.getMessage() + ").",
                        "Check the drive, then make the change again. Everything before it is saved.",
                        cause);
        };
    }

    /** Why a new file could not be written, as the end of a sentence without its full stop. */
    static String whyNoFile(Path target, Exception cause) {
        if (cause instanceof IOException failure) {
            return WriteFailure.of(failure, target).why();
        }
        return switch (code(cause)) {
            case CODE_FULL -> "the disk is full";
            case CODE_READ_ONLY, CODE_PERMISSION, CODE_CANNOT_OPEN -> "you may not write there";
            case CODE_IO -> "the disk is full, or the disk or network drive reports an error";
            case CODE_CORRUPT -> "the session that is open is damaged";
            default -> "writing failed (" + cause.getMessage() + ")";
        };
    }

    static SessionStoreException notASession(Path file) {
        return new SessionStoreException(
                file + " is not a Turnwise session.",
                "Choose a file that Turnwise made (NAME.turnwise), or import this one if it is a transcript.");
    }

    static SessionStoreException newer(Path file, int version) {
        return new SessionStoreException(
                file + " was written by a newer Turnwise (session format " + version + "; this one knows up to "
                        + Schema.VERSION + ").",
                "Open it with the newer version. The file was not changed.");
    }

    static boolean isCode(Exception cause, int code) {
        return code(cause) == code;
    }

    static final int CODE_PERMISSION = 3;
    static final int CODE_BUSY = 5;
    static final int CODE_LOCKED = 6;
    static final int CODE_READ_ONLY = 8;
    static final int CODE_IO = 10;
    static final int CODE_CORRUPT = 11;
    static final int CODE_FULL = 13;
    static final int CODE_CANNOT_OPEN = 14;
    static final int CODE_NOT_ALLOWED = 23;
    static final int CODE_NOT_A_DATABASE = 26;

    /** SQLite's primary result code, 0 for another exception. */
    private static int code(Exception cause) {
        if (cause instanceof SQLiteException sqlite) {
            return sqlite.getResultCode().code & 0xff;
        }
        return cause instanceof SQLException sql ? sql.getErrorCode() & 0xff : 0;
    }
}
