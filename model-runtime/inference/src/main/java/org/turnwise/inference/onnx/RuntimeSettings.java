package org.turnwise.inference.onnx;

/**
 * How models are run. With the same settings on the same machine two runs give the same bits: the number of threads is
 * fixed, never left to the runtime, since it decides in which order floats are summed.
 *
 * @param threads threads inside one operator, at least 1
 */
public record RuntimeSettings(DevicePreference preference, int threads) {
    public RuntimeSettings {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
    }

    /** CUDA where present, at most four threads: more do not help models of this size. */
    public static RuntimeSettings standard() {
        return new RuntimeSettings(
                DevicePreference.AUTO,
                Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors())));
    }

    public static RuntimeSettings cpu(int threads) {
        return new RuntimeSettings(DevicePreference.CPU, threads);
    }

    public RuntimeSettings withThreads(int newThreads) {
        return new RuntimeSettings(preference, newThreads);
    }
}
