package org.turnwise.desktop.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The window's frame: menus and title above, a place for banners, the panes or the welcome in the middle, the status
 * bar below, and over all of it a layer for the shortcut overlay. Knows no part by its class.
 */
public final class MainWindow {
    private final KeyRouter keys = new KeyRouter(this::overlayShown);
    private final PaneLayout layout;
    private final WindowHeader header = new WindowHeader();
    private final VBox banners = new VBox();
    private final BorderPane frame = new BorderPane();
    private final StackPane root = new StackPane(frame);
    private final FocusHome focus;
    private Optional<Node> overlay = Optional.empty();
    private boolean scrollsItself;
    private Optional<Node> focusedBefore = Optional.empty();

    /**
     * @param status the status bar
     * @param layout where the panes go
     */
    public MainWindow(Node status, PaneLayout layout) {
        this.layout = layout;
        focus = new FocusHome(header, this::takeKeys);
        frame.setTop(new VBox(header, banners));
        frame.setBottom(status);
        root.setId("main-window");
    }

    public Region root() {
        return root;
    }

    public PaneLayout layout() {
        return layout;
    }

    /** Makes the scene answer the window's keys. */
    public void listenTo(Scene scene) {
        keys.install(scene);
        focus.follow(scene);
        // What comes alive below meanwhile, such as a session that is being opened, does not get the keys.
        scene.focusOwnerProperty().addListener((o, was, is) -> {
            if (is != null && was != null && inOverlay(was) && !inOverlay(is)) {
                was.requestFocus();
            }
        });
    }

    /** @param home gives the keys to where they belong while the panes are shown */
    public void home(Runnable home) {
        focus.home(() -> {
            if (overlay.isEmpty()) {
                home.run();
            }
        });
    }

    private void takeKeys() {
        if (overlay.isEmpty()) {
            root.requestFocus();
        }
    }

    /** Where a button or slider has the keys still, they go back to where they belong. */
    public void leaveControl() {
        Optional.ofNullable(root.getScene()).ifPresent(focus::leaveControl);
    }

    /** The menus, and the keys of everything in them; {@code more} are commands with a key but no menu item. */
    public void commands(List<CommandMenu> menus, List<Command> more) {
        header.menus(menus.stream().map(CommandMenu::build).toList());
        keys.commands(
                more,
                menus.stream()
                        .flatMap(menu -> menu.withBelow().stream())
                        .flatMap(menu -> menu.commands().stream())
                        .toList());
    }

    /** Commands whose keys come before those of the menus, in the place of those there were; the menus stay as they are. */
    public void firstKeys(List<Command> commands) {
        keys.first(commands);
    }

    /** Fills the menu with this title anew; its keys must be those it had. The bar is not laid out again. */
    public void refill(CommandMenu menu) {
        header.menu(menu.title()).ifPresent(shown -> shown.getItems().setAll(menu.items()));
    }

    /** What stands in the middle of the header. */
    public void title(String sessionName, String more) {
        header.title(sessionName, more);
    }

    /** Small controls at the header's right end. */
    public void corner(Node... nodes) {
        header.corner(nodes);
    }

    public void show(WindowPanes panes) {
        scrollsItself = false;
        frame.setCenter(layout.arrange(panes));
    }

    /** Shows one thing in the place of the panes, such as the welcome; it scrolls where there is too little room. */
    public void show(Node instead) {
        scrollsItself = true;
        focus.home(() -> {});
        frame.setCenter(instead);
    }

    /** Whether what is shown scrolls in its own place, so that the window itself need not. */
    public boolean scrollsItself() {
        return scrollsItself && overlay.isEmpty();
    }

    /** Puts a banner above the panes, in the place of one with the same id. */
    public void banner(Node banner) {
        removeBanner(banner.getId());
        banners.getChildren().add(banner);
    }

    public void removeBanner(String id) {
        banners.getChildren().removeIf(b -> id.equals(b.getId()));
    }

    public void removeBanners() {
        banners.getChildren().clear();
    }

    /** Lays something over the whole window; a second call with the overlay shown takes it away. */
    public void toggleOverlay(Node shown) {
        if (overlay.isPresent()) {
            hideOverlay();
            return;
        }
        overlay = Optional.of(shown);
        focusedBefore = Optional.ofNullable(root.getScene()).map(Scene::getFocusOwner);
        root.getChildren().add(shown);
        shown.requestFocus();
    }

    private boolean inOverlay(Node node) {
        return overlay.filter(shown -> FocusHome.isIn(shown, node)).isPresent();
    }

    public boolean overlayShown() {
        return overlay.isPresent();
    }

    /** Whether a command is being looked for, in a menu or in what lies over the window. */
    public boolean choosing() {
        return overlayShown() || header.menuOpen();
    }

    /** Takes away what lies over the window; the keys go back to what had them. */
    public void hideOverlay() {
        Optional<Node> gone = overlay;
        overlay = Optional.empty();
        gone.ifPresent(shown -> {
            root.getChildren().remove(shown);
            focusedBefore.ifPresent(Node::requestFocus);
        });
        focusedBefore = Optional.empty();
        Optional.ofNullable(root.getScene()).ifPresent(focus::leaveHeader);
    }
}
