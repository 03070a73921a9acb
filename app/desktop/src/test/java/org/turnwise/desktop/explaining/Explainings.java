package org.turnwise.desktop.explaining;

import java.util.Optional;
import java.util.concurrent.Executor;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.desktop.shell.FxSession;

/** What explains turns in tests: nothing is loaded, and answers come at once. */
public final class Explainings {
    private Explainings() {}

    public static Explaining of(FxSession session, AskedModel model, HeardTurns player, Executor fx) {
        return new Explaining(
                new WhatIfModel(session, run -> Optional.empty(), model, Runnable::run, fx),
                new SimilarTurns(session, FeatureCache::none, Runnable::run, fx),
                player);
    }
}
