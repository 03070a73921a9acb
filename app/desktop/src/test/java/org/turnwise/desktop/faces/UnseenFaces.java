package org.turnwise.desktop.faces;

import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.task.BackgroundTasks;
import org.turnwise.inference.onnx.ModelException;

/** The faces of a session that nothing can look for. */
public final class UnseenFaces {
    private UnseenFaces() {}

    public static SessionFaces of(FxSession session) {
        Sight blind = new Sight(
                () -> {
                    throw new ModelException("no faces in this test");
                },
                FeatureCache::none,
                Runnable::run);
        return new SessionFaces(session, new FaceLane(), blind, new BackgroundTasks(), Runnable::run);
    }
}
