package org.turnwise.desktop.blind;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Blinding;
import org.turnwise.session.model.Session;

/** The question of how a session's labels are made. */
final class BlindingPane {
    private static final Texts TEXTS = Texts.of(BlindingPane.class);

    private static final int STEP = 5;

    private final Blinding before;
    private final long freshSeed;
    private final RadioButton open = new RadioButton(TEXTS.get("blinding.open"));
    private final RadioButton blindFirst = new RadioButton(TEXTS.get("blinding.blindFirst"));
    private final Spinner<Integer> audits;
    private final VBox root;

    /** @param whole the session that is to be labelled, with all that is hidden in it */
    BlindingPane(Session whole) {
        before = whole.blinding();
        freshSeed = Blinding.seedOf(whole.id());
        audits = new Spinner<>(0, Blinding.MOST_AUDITED, before.auditPercent(), STEP);
        audits.setId("audit-percent");
        audits.setPrefWidth(90);
        open.setId("label-open");
        blindFirst.setId("label-blind-first");
        ToggleGroup ways = new ToggleGroup();
        ways.getToggles().setAll(open, blindFirst);
        ways.selectToggle(before.way() == Blinding.Way.OPEN ? open : blindFirst);
        HBox share =
                new HBox(8, new Label(TEXTS.get("blinding.audits")), audits, new Label(TEXTS.get("blinding.percent")));
        share.setAlignment(Pos.CENTER_LEFT);
        share.disableProperty().bind(blindFirst.selectedProperty());
        VBox audit = new VBox(4, share, muted(TEXTS.get("blinding.auditsHelp")));
        VBox opened = new VBox(4, open, muted(TEXTS.get("blinding.openHelp")), audit);
        VBox blind = new VBox(4, blindFirst, muted(TEXTS.get("blinding.blindFirstHelp")));
        for (VBox choice : new VBox[] {opened, blind}) {
            choice.getChildren().stream().skip(1).forEach(node -> VBox.setMargin(node, new Insets(0, 0, 0, 26)));
        }
        root = new VBox(14, opened, blind, muted(TEXTS.get("blinding.kept")));
        if (saysAnything(whole)) {
            root.getChildren().add(openSoFar());
        }
        root.setPrefWidth(460);
        root.setId("blinding-pane");
        root.getStyleClass().add("dialog-content");
    }

    Node node() {
        return root;
    }

    /** What is wished now; audit turns once chosen stay the same. */
    Blinding chosen() {
        long seed = before.equals(Blinding.OPEN) ? freshSeed : before.seed();
        Blinding.Way way = blindFirst.isSelected() ? Blinding.Way.BLIND_FIRST : Blinding.Way.OPEN;
        Blinding wished = new Blinding(way, audits.getValue(), seed);
        return wished.hidesAny() || !before.equals(Blinding.OPEN) ? wished : Blinding.OPEN;
    }

    private static boolean saysAnything(Session whole) {
        long annotators = whole.annotators().keySet().stream()
                .filter(id -> !Annotator.training(id))
                .count();
        return !whole.runs().isEmpty() || annotators > 1;
    }

    /** Seen where more is to be hidden than before; it keeps its room, so that the dialog stays as large as it is. */
    private Label openSoFar() {
        Label label = muted(TEXTS.get("blinding.openSoFar"));
        label.setId("open-so-far");
        label.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> before.reveals(chosen()), blindFirst.selectedProperty(), audits.valueProperty()));
        return label;
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll("muted", "small");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
