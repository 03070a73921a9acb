package org.turnwise.samples;

import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.turnwise.samples.make.Role;
import org.turnwise.samples.make.Script;
import org.turnwise.samples.make.Shot;
import org.turnwise.samples.make.draw.Scene;

/**
 * What the camera sees at a moment, from the script and the times in the table.
 *
 * @param closeUp who alone is in the picture; empty where both are
 */
record Shots(Optional<Role> closeUp) {
    /** The picture changes this long before a turn begins. */
    private static final double CUT_BEFORE_SECONDS = 0.12;

    static Shots at(double seconds, List<TableTurn> turns) {
        Optional<Role> close = Optional.empty();
        for (int i = 0; i < turns.size() && seconds >= turns.get(i).start() - CUT_BEFORE_SECONDS; i++) {
            boolean alone = Script.LINES.get(i).shot() == Shot.SPEAKER;
            close = alone ? Optional.of(Script.LINES.get(i).role()) : Optional.empty();
        }
        return new Shots(close);
    }

    List<Role> people() {
        return closeUp.map(List::of).orElse(List.of(Role.values()));
    }

    /** From where a person's head was drawn to the middle of a box, pixels. */
    double distance(Role role, FaceFinder.Box box, Mat picture) {
        double x = closeUp.isPresent() ? picture.cols() / 2.0 : Scene.headX(role);
        double y = closeUp.isPresent() ? picture.rows() * 0.475 : Scene.headY(role);
        return Math.hypot(box.centreX() - x, box.centreY() - y);
    }
}
