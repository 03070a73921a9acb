package org.turnwise.session.model;

/** A person heard in the session; {@code id} never changes, {@code name} is what the annotator reads. */
public record Speaker(String id, String name) {
    /** Stands where nobody has said who speaks: not one person, but whoever it is in each turn. */
    public static final Speaker UNKNOWN = new Speaker("unknown", "Unknown");
}
