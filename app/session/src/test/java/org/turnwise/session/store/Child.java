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
        return start(prefix, List.of(), classPath(), temporary, program, arguments);
    }

    /** One of many runs of a program for which {@link #prepare} was called. */
    static Child start(QuickStart quick, Path temporary, Class<?> program, Object... arguments) throws IOException {
        return start(List.of(), quick.using(), quick.classPath(), temporary, program, arguments);
    }

    /** Runs a program that ends by itself once, so that it starts quickly from then on. */
    static QuickStart prepare(Path folder, Class<?> program, Object... arguments)
            throws IOException, InterruptedException {
        QuickStart quick = QuickStart.in(folder, classPath());
        try (Child first = start(List.of(), quick.keeping(), quick.classPath(), folder, program, arguments)) {
            first.out.lines().forEach(line -> {});
            if (first.exitCode() != 0) {
                throw new AssertionError("the first run of " + program.getName() + " ended with " + first.exitCode());
            }
        }
        return quick;
    }

    /** Without a logging back end: it takes longer to start than all else. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator))
                .filter(entry -> !entry.contains("logback"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Child start(
            List<String> prefix,
            List<String> options,
            String classPath,
            Path temporary,
            Class<?> program,
            Object... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-Dorg.sqlite.tmpdir=" + temporary, "-cp", classPath, program.getName()));
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
