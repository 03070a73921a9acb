package org.turnwise.media.playback;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Commands waiting for the player's thread, in order. Of the same kind of command given several times in a row only the
 * last is kept (steps are added up), so that dragging a playhead does not pile up seeks.
 */
final class Mailbox {
    private final Deque<Command> waiting = new ArrayDeque<>();
    private boolean closed;

    synchronized void post(Command command) {
        Command last = waiting.peekLast();
        if (last instanceof Command.Step before && command instanceof Command.Step step) {
            waiting.removeLast();
            waiting.addLast(new Command.Step(before.frames() + step.frames()));
        } else {
            if (last != null && last.getClass() == command.getClass()) {
                waiting.removeLast();
            }
            waiting.addLast(command);
        }
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized Optional<Command> poll() {
        return Optional.ofNullable(waiting.pollFirst());
    }

    /** Whether a seek waits: what is decoded for an earlier one is no longer wanted, and its position not to be told. */
    synchronized boolean seekWaits() {
        return waiting.stream().anyMatch(c -> c instanceof Command.Seek || c instanceof Command.PlayStretch);
    }

    /** Waits until a command is there, the mailbox is closed, or the time is over. */
    synchronized void await(long nanos) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        while (waiting.isEmpty() && !closed) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return;
            }
            wait(left / 1_000_000L, (int) (left % 1_000_000L));
        }
    }
}
