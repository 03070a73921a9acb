package org.turnwise.desktop.keys;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A command in the palette: its name, its menu and its keys; grey where it cannot be done now. */
final class EntryCell extends ListCell<Entry> {
    private final Label name = new Label();
    private final Label place = new Label();
    private final HBox keys = new HBox(4);
    private final HBox line;

    EntryCell(Consumer<Entry> perform) {
        place.getStyleClass().addAll("muted", "small");
        place.setMinWidth(Region.USE_PREF_SIZE);
        keys.setAlignment(Pos.CENTER_RIGHT);
        keys.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        name.setMinWidth(0);
        line = new HBox(8, name, place, gap, keys);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        line.setPrefWidth(0);
        setOnMouseClicked(e -> {
            if (getItem() != null) {
                perform.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (entry == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(entry.name() + (entry.on() ? "  \u2713" : ""));
        place.setText(entry.place());
        keys.getChildren().setAll(entry.keys().stream().map(EntryCell::cap).toList());
        line.setOpacity(entry.command().isEnabled() ? 1 : 0.55);
        setAccessibleText(entry.inWords());
        setGraphic(line);
    }

    private static Label cap(String key) {
        Label cap = new Label(key);
        cap.getStyleClass().add("key-cap");
        cap.setMinWidth(Region.USE_PREF_SIZE);
        return cap;
    }
}
