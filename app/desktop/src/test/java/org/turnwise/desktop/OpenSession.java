package org.turnwise.desktop;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.SaveState;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Session;

/** A session as view-models see it, without a toolkit: the test's own thread plays the FX thread when it says so. */
public final class OpenSession {
    public static final Annotator ME = new Annotator("me", "Me");

    private final BlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();
    private final FxSession session;

    private OpenSession(Callable<SessionEditor> opener) throws Exception {
        var opened = FxSession.open(opener, ME, fx::add);
        while (!opened.isDone()) {
            step();
        }
        session = opened.get();
    }

    /** In memory. */
    public static OpenSession of(Session session) throws Exception {
        return new OpenSession(() -> new SessionEditor(session, new MemoryJournal()));
    }

    /** By whatever opens it. */
    public static OpenSession by(Callable<SessionEditor> opener) throws Exception {
        return new OpenSession(opener);
    }

    public FxSession session() {
        return session;
    }

    /** Takes what is to be run on the FX thread; run by {@link #settle} and {@link #until}. */
    public void onFx(Runnable work) {
        fx.add(work);
    }

    /** Until everything submitted is durable and shown. */
    public void settle() throws InterruptedException {
        until(() -> !(session.saveStateProperty().get() instanceof SaveState.Saving));
    }

    public void until(java.util.function.BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            step();
        }
    }

    /** Works on the FX thread's part until the result is there. */
    public <T> T await(CompletableFuture<T> result) throws Exception {
        until(result::isDone);
        return result.get();
    }

    /** Runs the next piece that comes to the FX thread. */
    public void step() throws InterruptedException {
        Runnable next = fx.poll(20, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing came back to the FX thread");
        }
        next.run();
    }
}
