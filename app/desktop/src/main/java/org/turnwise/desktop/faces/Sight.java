package org.turnwise.desktop.faces;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.analysis.face.FaceModels;
import org.turnwise.analysis.face.FaceSettings;
import org.turnwise.analysis.face.FaceTurns;

/** What the window looks for faces with, made ready in the background when it is first needed. */
public final class Sight implements AutoCloseable {
    private final Supplier<FaceModels> models;
    private final Supplier<FeatureCache> cache;
    private final Executor background;
    private CompletableFuture<FaceModels> opened = new CompletableFuture<>();
    private boolean opening;

    /**
     * @param models opens them; called once, on a background thread
     * @param cache called on a background thread
     */
    public Sight(Supplier<FaceModels> models, Supplier<FeatureCache> cache, Executor background) {
        this.models = models;
        this.cache = cache;
        this.background = background;
    }

    /** Ready to look with so many threads; fails where the encoder's pack cannot be used. */
    synchronized CompletableFuture<FaceTurns> ready(int threads) {
        if (!opening) {
            opening = true;
            opened = CompletableFuture.supplyAsync(models, background);
        }
        return opened.thenApplyAsync(m -> new FaceTurns(m, cache.get(), FaceSettings.STANDARD, threads), background);
    }

    @Override
    public synchronized void close() {
        opened.thenAccept(FaceModels::close);
    }
}
