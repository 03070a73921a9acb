package org.turnwise.desktop;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.turnwise.desktop.shell.FileChoice;
import org.turnwise.desktop.wording.Texts;

/** The platform's own file dialogs. Starts where the last file was found. */
final class SystemFileChoice implements FileChoice {
    private static final Texts TEXTS = Texts.of(SystemFileChoice.class);

    private final Window owner;
    private Optional<File> folder = Optional.empty();

    SystemFileChoice(Window owner) {
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
        return remembered(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> fresh(String title, Path suggested) {
        FileChooser chooser = chooser(title);
        Path parent = suggested.toAbsolutePath().getParent();
        if (parent != null && Files.isDirectory(parent)) {
            chooser.setInitialDirectory(parent.toFile());
        }
        chooser.setInitialFileName(String.valueOf(suggested.getFileName()));
        return remembered(chooser.showSaveDialog(owner));
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
