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

    /** CUDA where present, and {@link #threadsFor as many threads} as suit this machine. */
    public static RuntimeSettings standard() {
        return new RuntimeSettings(
                DevicePreference.AUTO, threadsFor(Runtime.getRuntime().availableProcessors()));
    }

    /**
     * How many threads suit a machine: at most four, since more do not help models of this size, and one processor is left to
     * the window and the decoder where there are more than two.
     *
     * @param processors those this process may use, which in a container are fewer than the machine's
     */
    static int threadsFor(int processors) {
        return Math.max(1, Math.min(4, processors > 2 ? processors - 1 : processors));
    }

    public static RuntimeSettings cpu(int threads) {
        return new RuntimeSettings(DevicePreference.CPU, threads);
    }

    public RuntimeSettings withThreads(int newThreads) {
        return new RuntimeSettings(preference, newThreads);
    }
}
