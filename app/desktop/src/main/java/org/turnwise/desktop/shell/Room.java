package org.turnwise.desktop.shell;

import javafx.scene.Node;

/** How much room the panes have. */
enum Room {
    /** All of them stand side by side. */
    AMPLE(340),
    /** The inspector is folded until it is opened. */
    SCARCE(352),
    /** An open inspector takes the place of the turn table. */
    TIGHT(338);

    /** Nodes of this style class are there only where there is ample room. */
    static final String ONLY_WITH_ROOM = "only-with-room";

    /** Of this style class is the centre where all in it but the picture is to be as low as it can be. */
    static final String LOW = "low";

    private static final double SIDE_BY_SIDE = 960;
    private static final double WITH_INSPECTOR = 820;
    private static final double HIGH = 470;
    private static final double LOWEST = 400;
    private static final double WIDEST_CENTRE = 0.53;

    private final double centre;

    Room(double centre) {
        this.centre = centre;
    }

    /** @param height of all panes together */
    static Room of(double width, double height) {
        if (width <= 0 || height <= 0 || width >= SIDE_BY_SIDE && height >= HIGH) {
            return AMPLE;
        }
        return width < WITH_INSPECTOR ? TIGHT : SCARCE;
    }

    /** Whether controls and labels have to be lower than is comfortable, for the picture's sake. */
    static boolean low(double height) {
        return height > 0 && height < LOWEST;
    }

    /** The width that is left for picture and labels beside the turn table. */
    double centre(double width) {
        return Math.min(centre, WIDEST_CENTRE * width);
    }

    void showWithRoom(Node node) {
        node.setVisible(this == AMPLE);
        node.setManaged(this == AMPLE);
    }
}
