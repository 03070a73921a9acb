package org.turnwise.cli;

import picocli.CommandLine.IVersionProvider;

/** The version the build wrote into the jar's manifest or, run from classes, the word for a build without one. */
final class ProgramVersion implements IVersionProvider {
    static String current() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "0.1.0" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "Turnwise " + current(),
            "Java " + System.getProperty("java.version") + " on " + System.getProperty("os.name")
        };
    }
}
