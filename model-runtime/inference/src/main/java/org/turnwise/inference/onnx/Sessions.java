package org.turnwise.inference.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.ExecutionMode;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens runtime sessions: tries CUDA, and goes back to the CPU with the reason kept where that fails. */
final class Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private Sessions() {}

    /** Makes the session out of options, from bytes or from a file. */
    interface Source {
        OrtSession open(OrtEnvironment environment, SessionOptions options) throws OrtException;
    }

    record Opened(OrtSession session, DeviceChoice device) {}

    /** Asks for the CUDA execution provider. */
    interface Cuda {
        /** The first device of the machine. */
        Cuda FIRST_DEVICE = options -> options.addCUDA(0);

        void addTo(SessionOptions options) throws OrtException;
    }

    /** The process's only environment, made on first use. */
    private static final class Environment {
        static final OrtEnvironment ONE = started();
    }

    // Not inside the class above: another thread makes it, and would wait for that class to be initialised.
    private static OrtEnvironment started() {
        try {
            return DeepStack.open(() -> {
                OrtEnvironment made =
                        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "turnwise");
                // the launchers forbid it by ORT_DISABLE_TELEMETRY already, which this cannot set
                made.setTelemetry(false);
                return made;
            });
        } catch (OrtException e) {
            throw new ModelException("ONNX Runtime does not start: " + e.getMessage(), e);
        }
    }

    static OrtEnvironment environment() {
        return Environment.ONE;
    }

    static Opened open(Source source, RuntimeSettings settings, Cuda cuda) throws OrtException {
        if (settings.preference() == DevicePreference.CPU) {
            return onCpu(source, settings, "chosen in the preferences");
        }
        String reason;
        // The native options of a failed attempt must not be used again: each attempt has its own.
        try (SessionOptions options = options(settings)) {
            Optional<String> refusal = addCuda(options, cuda);
            if (refusal.isEmpty()) {
                OrtSession session = DeepStack.open(() -> source.open(environment(), options));
                return new Opened(session, new DeviceChoice(DeviceChoice.Provider.CUDA, "CUDA device 0"));
            }
            reason = refusal.get();
        } catch (OrtException e) {
            reason = "CUDA did not take the model: " + firstLine(e);
        }
        return onCpu(source, settings, reason);
    }

    /** What {@link #open} would run on, found out without a model. */
    static DeviceChoice probe(DevicePreference preference) {
        if (preference == DevicePreference.CPU) {
            return new DeviceChoice(DeviceChoice.Provider.CPU, "chosen in the preferences");
        }
        try (SessionOptions options = new SessionOptions()) {
            return addCuda(options, Cuda.FIRST_DEVICE)
                    .map(reason -> new DeviceChoice(DeviceChoice.Provider.CPU, reason))
                    .orElseGet(() -> new DeviceChoice(DeviceChoice.Provider.CUDA, "CUDA device 0"));
        }
    }

    static Opened onCpu(Source source, RuntimeSettings settings, String reason) throws OrtException {
        try (SessionOptions options = options(settings)) {
            OrtSession session = DeepStack.open(() -> source.open(environment(), options));
            return new Opened(session, new DeviceChoice(DeviceChoice.Provider.CPU, reason));
        }
    }

    private static Optional<String> addCuda(SessionOptions options, Cuda cuda) {
        try {
            cuda.addTo(options);
            return Optional.empty();
        } catch (UnsatisfiedLinkError e) {
            LOG.debug("CUDA's libraries cannot be loaded", e);
            return Optional.of("no CUDA: a library cannot be loaded (" + e.getMessage() + ")");
        } catch (OrtException e) {
            LOG.debug("CUDA execution provider refused: {}", e.getMessage());
            boolean notBuiltIn = String.valueOf(e.getMessage()).contains("CUDA shared provider")
                    || String.valueOf(e.getMessage()).contains("not been enabled");
            return Optional.of(
                    notBuiltIn
                            ? "this ONNX Runtime comes without CUDA (Maven profile gpu brings it)"
                            : "no CUDA: " + firstLine(e));
        }
    }

    private static SessionOptions options(RuntimeSettings settings) throws OrtException {
        SessionOptions options = new SessionOptions();
        options.setExecutionMode(ExecutionMode.SEQUENTIAL);
        options.setInterOpNumThreads(1);
        options.setIntraOpNumThreads(settings.threads());
        options.setOptimizationLevel(OptLevel.ALL_OPT);
        options.setDeterministicCompute(true);
        // Spinning threads burn a core between the many small models a session needs.
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        return options;
    }

    private static String firstLine(OrtException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse("no reason given")
                .replaceFirst("^Error code - \\S+ - message: ", "");
    }
}
