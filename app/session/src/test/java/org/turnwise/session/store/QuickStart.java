package org.turnwise.session.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;

/**
 * Lets a program that is started many times start in half the time: the JVM keeps the classes it used once in an archive, for
 * which they must be in jars.
 *
 * @param classPath of jars only
 * @param archive where the classes are kept; a JVM that makes none starts as slowly as ever
 */
record QuickStart(String classPath, Path archive) {

    /** @param folder for the jars and the archive */
    static QuickStart in(Path folder, String classPath) throws IOException {
        List<String> jars = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                Path jar = folder.resolve("classes-" + jars.size() + ".jar");
                pack(path, jar);
                jars.add(jar.toString());
            } else if (Files.exists(path)) {
                jars.add(entry);
            }
        }
        return new QuickStart(String.join(File.pathSeparator, jars), folder.resolve("classes.jsa"));
    }

    /** For the run that makes the archive: it is written when the program ends by itself. */
    List<String> keeping() {
        return List.of("-Xlog:disable", "-XX:ArchiveClassesAtExit=" + archive);
    }

    /** For those that use it. What the JVM says about the archive would stand among the program's lines. */
    List<String> using() {
        return List.of("-Xlog:disable", "-XX:SharedArchiveFile=" + archive);
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }
}
