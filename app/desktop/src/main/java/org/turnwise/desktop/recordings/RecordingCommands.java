package org.turnwise.desktop.recordings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.turnwise.desktop.recordings.FurtherRecordings.Further;
import org.turnwise.desktop.shell.Command;
import org.turnwise.desktop.shell.CommandMenu;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.shell.Shortcut;
import org.turnwise.desktop.video.Companions;
import org.turnwise.desktop.wording.Texts;

/** The menu of a session's recordings. */
public final class RecordingCommands {
    private static final Texts TEXTS = Texts.of(RecordingCommands.class);

    private final FurtherRecordings further;
    private final Companions companions;
    private final Runnable lineUp;
    private final Runnable findFirst;
    private final Consumer<String> note;

    /**
     * @param lineUp opens the window in which they are laid over one another
     * @param findFirst asks where the first recording is
     * @param note says a passing remark
     */
    public RecordingCommands(
            FurtherRecordings further,
            Companions companions,
            Runnable lineUp,
            Runnable findFirst,
            Consumer<String> note) {
        this.further = further;
        this.companions = companions;
        this.lineUp = lineUp;
        this.findFirst = findFirst;
        this.note = note;
    }

    /**
     * @param writable whether the session can be changed
     * @param refuse says why it cannot
     */
    public CommandMenu menu(boolean writable, Runnable refuse) {
        ObservableValue<Boolean> may = new SimpleBooleanProperty(writable);
        List<Further> others = further.furtherProperty().get();
        ObservableValue<Boolean> several = new SimpleBooleanProperty(!others.isEmpty());
        List<Command> showing = List.of(
                Command.of(TEXTS, "command.showNext", shifted(KeyCode.V, "V"), this::showNext)
                        .when(several),
                Command.of(TEXTS, "command.hearNext", shifted(KeyCode.H, "H"), this::hearNext)
                        .when(several),
                Command.of(TEXTS, "command.lineUp", lineUp).when(several));
        List<Command> changing = new ArrayList<>();
        changing.add(Command.of(TEXTS, "command.add", further::add).when(may).otherwise(refuse));
        changing.add(Command.of(TEXTS, "command.find", findFirst));
        for (Further one : others) {
            if (one.state() instanceof MediaState.Missing) {
                changing.add(Command.of(TEXTS.get("command.findFurther", one.name()), () -> further.find(one))
                        .forNow());
            }
            changing.add(Command.of(TEXTS.get("command.remove", one.name()), () -> further.remove(one))
                    .when(may)
                    .otherwise(refuse)
                    .forNow());
        }
        return new CommandMenu(TEXTS.get("menu.recordings"), List.of(showing, changing));
    }

    private void showNext() {
        companions.showNext();
        int shown = companions.shownProperty().get();
        note.accept(shown == Companions.ALL ? TEXTS.get("note.all") : TEXTS.get("note.alone", companions.name(shown)));
    }

    private void hearNext() {
        companions.hearNext();
        String name = companions.name(companions.heardProperty().get());
        int sounding = companions.count() - companions.silentProperty().get().size();
        note.accept(
                sounding == 0
                        ? TEXTS.get("note.noneHeard")
                        : sounding == 1 ? TEXTS.get("note.onlyHeard", name) : TEXTS.get("note.heard", name));
    }

    private static Shortcut shifted(KeyCode code, String words) {
        return new Shortcut(Optional.of(new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN)), "", "Shift+" + words);
    }
}
