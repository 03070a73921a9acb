package org.turnwise.desktop.task;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a question that is asked again and again, in the background and one at a time: of several asked meanwhile only
 * the last, and an answer that is out of date by the time it comes is dropped. Confined to the FX thread.
 */
public final class LatestAnswer<Q, A> {
    private static final Logger LOG = LoggerFactory.getLogger(LatestAnswer.class);

    private final Function<Q, A> work;
    private final Consumer<A> show;
    private final Runnable failed;
    private final Executor background;
    private final Executor fx;
    private Optional<Supplier<Q>> next = Optional.empty();
    private boolean busy;
    private boolean dropped;

    /**
     * @param work answers, on a background thread
     * @param show takes the answer, on the FX thread
     */
    public LatestAnswer(Function<Q, A> work, Consumer<A> show, Executor background, Executor fx) {
        this(work, show, () -> {}, background, fx);
    }

    /** @param failed told, on the FX thread, that no answer will come to what was asked last; the log says why */
    public LatestAnswer(Function<Q, A> work, Consumer<A> show, Runnable failed, Executor background, Executor fx) {
        this.work = work;
        this.show = show;
        this.failed = failed;
        this.background = background;
        this.fx = fx;
    }

    /** @param question put when there is time for it, on the FX thread */
    public void ask(Supplier<Q> question) {
        next = Optional.of(question);
        if (!busy) {
            begin();
        }
    }

    /** What was asked is of no interest any more. */
    public void forget() {
        next = Optional.empty();
        dropped = true;
    }

    private void begin() {
        Optional<Supplier<Q>> question = next;
        next = Optional.empty();
        dropped = false;
        question.ifPresent(q -> {
            busy = true;
            Q put = q.get();
            CompletableFuture.supplyAsync(() -> work.apply(put), background).whenCompleteAsync(this::end, fx);
        });
    }

    private void end(@Nullable A answer, @Nullable Throwable failure) {
        busy = false;
        if (failure != null) {
            LOG.warn("Not computed", failure);
            if (next.isEmpty() && !dropped) {
                failed.run();
            }
        } else if (answer != null && next.isEmpty() && !dropped) {
            show.accept(answer);
        }
        begin();
    }
}
