package org.turnwise.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.inference.onnx.OnnxModel;

/** What is recorded stays on the machine: no library tells its makers how it is used. */
class NothingIsReportedTest {
    private static final String FORBIDDEN = "ORT_DISABLE_TELEMETRY=1";

    @TempDir
    Path home;

    /** A program that has the runtime of models start. */
    static final class Starting {
        private Starting() {}

        public static void main(String[] arguments) {
            if (OnnxModel.runtimeVersion().isEmpty()) {
                throw new IllegalStateException("it does not start");
            }
        }
    }

    @Test
    void every_launcher_forbids_it() throws IOException {
        Path root = Path.of(System.getProperty("turnwise.root"));
        for (String launcher : List.of("turnwise", "turnwise.cmd", "packaging/linux/start")) {
            assertTrue(Files.readString(root.resolve(launcher)).contains(FORBIDDEN), launcher);
        }
    }

    @Test
    void the_runtime_of_models_then_leaves_nothing_in_the_home_folder() throws Exception {
        ProcessBuilder starting = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Starting.class.getName());
        starting.environment().put("HOME", home.toString());
        starting.environment().remove("XDG_CACHE_HOME");
        String[] forbidden = FORBIDDEN.split("=", -1);
        starting.environment().put(forbidden[0], forbidden[1]);
        Process program = starting.inheritIO().start();
        assertTrue(program.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, program.exitValue());
        try (Stream<Path> left = Files.walk(home)) {
            assertEquals(List.of(home), left.toList());
        }
    }
}
