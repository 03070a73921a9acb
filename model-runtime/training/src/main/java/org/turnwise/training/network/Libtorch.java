package org.turnwise.training.network;

import ai.djl.engine.Engine;
import org.turnwise.inference.onnx.OnnxModel;

/** Starts libtorch so that it neither looks for downloads nor reports home: the native library is on the class path. */
public final class Libtorch {
    private static final String ENGINE = "PyTorch";

    private Libtorch() {}

    /** The engine with as many threads as the first call asks for; the same thread count is needed for repeatable sums. */
    public static Engine start(int threads) {
        setIfAbsent("ai.djl.offline", "true");
        setIfAbsent("OPT_OUT_TRACKING", "true");
        setIfAbsent("ai.djl.pytorch.graph_optimizer", "false");
        setIfAbsent("ai.djl.pytorch.num_threads", String.valueOf(threads));
        setIfAbsent("ai.djl.pytorch.num_interop_threads", "1");
        return Engine.getEngine(ENGINE);
    }

    /** What computes here, for provenance. */
    public static String versions() {
        return "DJL " + Engine.getDjlVersion() + ", libtorch "
                + Engine.getEngine(ENGINE).getVersion()
                + ", ONNX Runtime " + OnnxModel.runtimeVersion() + ", Java "
                + Runtime.version().feature() + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
