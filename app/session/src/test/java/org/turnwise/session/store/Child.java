package org.turnwise.session.store;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Java process on the tests' class path that is talked to line by line, and killed when this is closed. */
final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private final Writer in;

    private Child(Process process) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.in = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** @param prefix a command that starts the command behind it, empty for none */
    static Child start(List<String> prefix, Path temporary, Class<?> program, Object... arguments) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        // Without a logging back end: it takes longer to start than all else.
        String needed = Stream.of(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.contains("logback"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dorg.sqlite.tmpdir=" + temporary,
                "-cp",
                needed,
                program.getName()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        return new Child(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** The next line, or a failure where the process ended instead. */
    String line() throws IOException, InterruptedException {
        String line = out.readLine();
        if (line == null) {
            throw new AssertionError("the process ended by itself: " + process.waitFor());
        }
        return line;
    }

    BufferedReader out() {
        return out;
    }

    String ask(String line) throws IOException, InterruptedException {
        in.write(line + "\n");
        in.flush();
        return line();
    }

    long pid() {
        return process.pid();
    }

    /** SIGKILL. What the process had written can still be read. */
    void kill() {
        // Not the process's own method: that closes its output, and with it what it had acknowledged.
        process.toHandle().destroyForcibly();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        kill();
        process.waitFor();
        out.close();
    }
}
