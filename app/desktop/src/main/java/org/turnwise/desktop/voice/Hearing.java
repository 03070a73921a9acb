package org.turnwise.desktop.voice;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.turnwise.analysis.audio.AudioSets;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.analysis.cache.SqliteFeatureCache;

/** What the window measures sound with: the feature sets and the user's cache, made ready in the background. */
public final class Hearing implements AutoCloseable {
    private final CompletableFuture<Tools> tools;

    private record Tools(AudioSets sets, FeatureCache cache) {}

    private Hearing(CompletableFuture<Tools> tools) {
        this.tools = tools;
    }

    /** With the sets that ship, and the cache in this folder. */
    public static Hearing open(Path cacheFolder, Executor background) {
        return new Hearing(CompletableFuture.supplyAsync(
                () -> new Tools(AudioSets.standard(), SqliteFeatureCache.open(cacheFolder)), background));
    }

    public static Hearing of(AudioSets sets, FeatureCache cache) {
        return new Hearing(CompletableFuture.completedFuture(new Tools(sets, cache)));
    }

    /** Waits until they are ready: not for the FX thread. */
    public AudioSets sets() {
        return tools.join().sets();
    }

    /** Waits until it is open: not for the FX thread. */
    public FeatureCache cache() {
        return tools.join().cache();
    }

    @Override
    public void close() {
        tools.thenAccept(t -> t.cache().close());
    }
}
