package org.turnwise.desktop.video;

import javafx.scene.Node;
import org.turnwise.desktop.shell.MomentPicture;

/** The player's small pictures, shown where something else than its bar is pointed at, such as the map of the session. */
public final class MapGlimpse implements MomentPicture {
    private final Glimpses glimpses;
    private final GlimpseBubble bubble;
    private boolean pointing;

    public MapGlimpse(PlayerModel player) {
        glimpses = player.glimpses();
        bubble = new GlimpseBubble(glimpses, "map-glimpse");
        bubble.setManaged(false);
    }

    @Override
    public Node node() {
        return bubble;
    }

    @Override
    public void point(long millis, double sceneX, double y) {
        pointing = true;
        bubble.setLayoutY(y);
        bubble.place(sceneX);
        glimpses.point(millis);
    }

    @Override
    public void leave() {
        if (pointing) {
            pointing = false;
            glimpses.leave();
        }
    }
}
