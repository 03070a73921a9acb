package org.turnwise.desktop.video;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The pictures of all recordings that are shown: the first one's place and those of the further ones. */
final class Pictures {
    private final Companions companions;
    private final StackPane first;
    private final SideBySide place = new SideBySide();
    private List<CompanionTile> further = List.of();

    /** @param first where the first recording's picture hangs */
    Pictures(Companions companions, StackPane first) {
        this.companions = companions;
        this.first = first;
        first.setMinSize(0, 0);
        alone(first, 0);
        companions.allProperty().addListener((o, was, is) -> makeAnew());
        companions.shownProperty().addListener((o, was, is) -> arrange());
        makeAnew();
    }

    Region node() {
        return place;
    }

    private void makeAnew() {
        further.forEach(CompanionTile::letGo);
        List<CompanionTile> made = new ArrayList<>();
        for (int number = 1; number < companions.count(); number++) {
            CompanionTile tile = new CompanionTile(companions, number);
            alone(tile, number);
            made.add(tile);
        }
        further = List.copyOf(made);
        arrange();
    }

    private void arrange() {
        int only = companions.shownProperty().get();
        List<Node> tiles = new ArrayList<>();
        for (int number = 0; number < companions.count(); number++) {
            if (only == Companions.ALL || only == number) {
                tiles.add(number == 0 ? first : further.get(number - 1));
            }
        }
        place.show(tiles);
    }

    /** Two clicks show one alone, and two more all. */
    private void alone(StackPane tile, int number) {
        tile.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                companions.toggleAlone(number);
            }
        });
    }
}
