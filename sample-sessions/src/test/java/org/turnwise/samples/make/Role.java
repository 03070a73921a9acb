package org.turnwise.samples.make;

/** Who speaks. Mia sits on the left of the picture, Jonas on the right. */
public enum Role {
    MIA("Mia"),
    JONAS("Jonas");

    private final String displayName;

    Role(String displayName) {
        this.displayName = displayName;
    }

    public String displayName() {
        return displayName;
    }

    public Role other() {
        return this == MIA ? JONAS : MIA;
    }
}
