package org.turnwise.inference.onnx;

import java.util.Locale;

/**
 * The execution provider a model runs on and, in words fit for the log, the status bar and the doctor, why.
 *
 * @param reason "asked for by the user", "no CUDA: ..."
 */
public record DeviceChoice(Provider provider, String reason) {
    /** ONNX Runtime's name for where the operators run. */
    public enum Provider {
        CPU,
        CUDA
    }

    /** One line: "CPU: no CUDA: the runtime was built without it". */
    public String description() {
        return provider + ": " + reason;
    }

    /** Short form for a status bar: "cpu" or "cuda". */
    public String shortName() {
        return provider.name().toLowerCase(Locale.ROOT);
    }
}
