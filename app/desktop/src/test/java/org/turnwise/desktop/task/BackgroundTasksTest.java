package org.turnwise.desktop.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** What is asked for while the program ends. */
@ExtendWith(ApplicationExtension.class)
class BackgroundTasksTest {
    private final BackgroundTasks tasks = new BackgroundTasks();

    @AfterEach
    void close() {
        tasks.close();
    }

    @Test
    void what_the_window_asks_for_once_all_is_closed_is_dropped() {
        onFx(() -> {
            tasks.close();
            assertFalse(CompletableFuture.supplyAsync(() -> 1, tasks.quiet()).isDone());
            assertFalse(CompletableFuture.supplyAsync(() -> 1, tasks.pieces()).isDone());
        });
    }

    @Test
    void a_task_started_once_all_is_closed_is_cancelled() {
        onFx(() -> {
            tasks.close();
            assertTrue(tasks.start("Too late", progress -> 1).isCancelled());
            assertEquals(List.of(), tasks.running());
        });
    }

    @Test
    void whoever_could_wait_for_it_on_another_thread_is_refused() {
        onFx(tasks::close);
        assertThrows(RejectedExecutionException.class, () -> CompletableFuture.supplyAsync(() -> 1, tasks.quiet()));
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }
}
