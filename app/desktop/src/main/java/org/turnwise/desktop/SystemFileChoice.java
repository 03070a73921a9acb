package org.turnwise.desktop;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.turnwise.desktop.scale.Foremost;
import org.turnwise.desktop.shell.FileChoice;
import org.turnwise.desktop.wording.Texts;

/** The platform's own file dialogs. Starts where the last file was found. */
final class SystemFileChoice implements FileChoice {
    private static final Texts TEXTS = Texts.of(SystemFileChoice.class);

    private final Stage owner;
    private Optional<File> folder = Optional.empty();

    SystemFileChoice(Stage owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> existing(String title, String kind, List<String> extensions) {
        FileChooser chooser = chooser(title);
        if (!extensions.isEmpty()) {
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(
                            kind, extensions.stream().map(e -> "*." + e).toList()));
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(TEXTS.get("files.all"), "*.*"));
        }
        return remembered(over(chooser::showOpenDialog));
    }

    @Override
    public Optional<Path> fresh(String title, Path suggested) {
        FileChooser chooser = chooser(title);
        Path parent = suggested.toAbsolutePath().getParent();
        if (parent != null && Files.isDirectory(parent)) {
            chooser.setInitialDirectory(parent.toFile());
        }
        chooser.setInitialFileName(String.valueOf(suggested.getFileName()));
        return remembered(over(chooser::showSaveDialog));
    }

    /**
     * While a file dialog is open, the toolkit makes its owner a window of one size, and the owner's owner too, and then some
     * desktops end their being maximised. So in the place of a maximised window the owner is one too small to be seen.
     */
    private @Nullable File over(Function<Window, @Nullable File> show) {
        if (!owner.isMaximized()) {
            return show.apply(owner);
        }
        Stage between = new Stage(StageStyle.TRANSPARENT);
        between.setScene(new Scene(new Group(), 1, 1, Color.TRANSPARENT));
        between.setX(owner.getX() + owner.getWidth() / 8);
        between.setY(owner.getY() + owner.getHeight() / 8);
        Foremost.before(between);
        between.show();
        try {
            return show.apply(between);
        } finally {
            between.close();
            owner.requestFocus();
        }
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        folder.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<Path> remembered(@Nullable File chosen) {
        if (chosen == null) {
            return Optional.empty();
        }
        folder = Optional.ofNullable(chosen.getParentFile());
        return Optional.of(chosen.toPath());
    }
}
