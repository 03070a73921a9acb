package org.turnwise.samples;

import java.util.List;
import java.util.Optional;

/** The conversations that ship, in the order in which they are offered. */
public final class SampleSessions {
    /** Mia and Jonas look for their dog: all seven of MELD's emotions in about a minute and a half. */
    public static final SampleSession BISCUIT = new SampleSession(
            "biscuit",
            "Where is Biscuit?",
            "Mia and Jonas come home and their dog is gone. Drawn and spoken by a program; every emotion is known.",
            List.of("Mia", "Jonas"),
            "biscuit.mp4",
            "biscuit.srt",
            "biscuit.csv");

    private SampleSessions() {}

    public static List<SampleSession> all() {
        return List.of(BISCUIT);
    }

    /** The one that the first start and the demo use. */
    public static SampleSession first() {
        return BISCUIT;
    }

    /** The sample with this id; ids are compared exactly. */
    public static Optional<SampleSession> byId(String id) {
        return all().stream().filter(sample -> sample.id().equals(id)).findFirst();
    }
}
