package org.turnwise.desktop.shell;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.TaskProgressView;
import org.turnwise.desktop.task.BackgroundTasks;
import org.turnwise.desktop.task.FxThread;
import org.turnwise.desktop.wording.Texts;

/** The line at the foot of the window: what is saved, what is under way, where the model runs, how far the work is. */
public final class StatusBar {
    private static final Texts TEXTS = Texts.of(StatusBar.class);

    /** Long enough to be read twice; after that it may be true no more. */
    private static final Executor AFTER_READING =
            CompletableFuture.delayedExecutor(20, TimeUnit.SECONDS, new FxThread());

    private final Label saved = new Label();
    private final Label note = new Label();
    private final Label device = new Label();
    private final Label labelled = new Label();
    private final Label counts = new Label();
    private final Label taskWords = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel = new Button(TEXTS.get("status.cancel"));
    private final Button all = new Button();
    private final HBox task = new HBox(8, taskWords, progress, cancel, all);
    private final FittingRow bar = new FittingRow();
    private final BackgroundTasks tasks;
    private Remark place = new Remark("", "");
    private Remark opinion = new Remark("", "");
    private Subscription truth = Subscription.EMPTY;
    private int noted;

    public StatusBar(BackgroundTasks tasks) {
        this.tasks = tasks;
        saved.setId("status-saved");
        device.setId("status-device");
        counts.setId("status-counts");
        labelled.setId("status-labelled");
        labelled.setMinWidth(Region.USE_PREF_SIZE);
        labelled("", "");
        note.setId("status-note");
        taskWords.setId("status-task");
        progress.setPrefWidth(140);
        progress.setMaxHeight(8);
        for (Button button : new Button[] {cancel, all}) {
            button.getStyleClass().add("status-button");
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        task.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        note.setMinWidth(0);
        counts.setMinWidth(Region.USE_PREF_SIZE);
        saved.setMinWidth(Region.USE_PREF_SIZE);
        bar.getChildren().addAll(saved, task, note, spring, labelled, device, counts);
        bar.setMinWidth(0);
        bar.optional(List.of(List.of(labelled), List.of(counts), List.of(device)));
        bar.getStyleClass().add("status-bar");
        bar.setId("status-bar");
        all.setOnAction(e -> showAll());
        tasks.running().addListener((ListChangeListener<Task<?>>) c -> follow());
        follow();
    }

    public Node node() {
        return bar;
    }

    /** A passing remark: what was just done, or why something cannot be. */
    public void note(String words) {
        truth.unsubscribe();
        truth = Subscription.EMPTY;
        note.setText(words);
        note.setTooltip(words.isEmpty() ? null : new Tooltip(words));
        int mine = ++noted;
        AFTER_READING.execute(() -> {
            if (mine == noted) {
                note("");
            }
        });
    }

    /** As {@link #note(String)}, of something that may be true no more sooner than that. */
    public void note(String words, ObservableValue<Boolean> holds) {
        note(words);
        truth = holds.subscribe((was, is) -> {
            if (!is) {
                note("");
            }
        });
    }

    /** A remark that holds no more; where another one is shown by now, that one stays. */
    public void withdraw(String words) {
        if (note.getText().equals(words)) {
            note("");
        }
    }

    /** In the place of whether it is saved. */
    public void readOnly() {
        saved.setText(TEXTS.get("status.readOnly"));
    }

    /** Where the model would run, and why there; seen while no opinion is shown. */
    public void device(String shortWords, String why) {
        place = new Remark(shortWords, why);
        sayModel();
    }

    /** Whose opinion is shown and where it was computed, in the place of {@link #device}; empty words for none. */
    public void opinion(String shortWords, String full) {
        opinion = new Remark(shortWords, full);
        sayModel();
    }

    private void sayModel() {
        Remark said = opinion.words().isEmpty() ? place : opinion;
        device.setText(said.words());
        device.setTooltip(said.help().isEmpty() ? null : new Tooltip(said.help()));
    }

    /** How labels are made in the open session; empty words where nothing is special about it. */
    public void labelled(String shortWords, String full) {
        labelled.setText(shortWords);
        labelled.setTooltip(full.isEmpty() ? null : new Tooltip(full));
    }

    private record Remark(String words, String help) {}

    public void counts(String words) {
        counts.setText(words);
    }

    public void save(SaveState state) {
        saved.getStyleClass().remove("failed");
        saved.setTooltip(null);
        if (state instanceof SaveState.Saved) {
            saved.setText(TEXTS.get("status.saved"));
        } else if (state instanceof SaveState.Saving) {
            saved.setText(TEXTS.get("status.saving"));
        } else if (state instanceof SaveState.Failed failed) {
            saved.setText(TEXTS.get("status.notSaved"));
            saved.getStyleClass().add("failed");
            saved.setTooltip(new Tooltip(failed.reason()));
        }
    }

    /** Says nothing of a session, because none is open. */
    public void noSession() {
        saved.setText("");
        saved.setTooltip(null);
        counts.setText("");
        note("");
        opinion("", "");
        labelled("", "");
    }

    private void follow() {
        boolean busy = !tasks.running().isEmpty();
        task.setVisible(busy);
        task.setManaged(busy);
        taskWords.textProperty().unbind();
        progress.progressProperty().unbind();
        if (busy) {
            Task<?> newest = tasks.running().get(tasks.running().size() - 1);
            taskWords
                    .textProperty()
                    .bind(Bindings.when(newest.messageProperty().isEmpty())
                            .then(newest.titleProperty())
                            .otherwise(newest.messageProperty()));
            progress.progressProperty().bind(newest.progressProperty());
            cancel.setOnAction(e -> newest.cancel());
        }
        boolean several = tasks.running().size() > 1;
        all.setText(TEXTS.get("status.all", tasks.running().size()));
        all.setVisible(several);
        all.setManaged(several);
    }

    /** Every task with its progress and a way to stop it. */
    public void showAll() {
        TaskProgressView<Task<?>> view = new TaskProgressView<>();
        view.getTasks().setAll(tasks.running());
        view.setPrefSize(380, 220);
        PopOver over = new PopOver(view);
        over.setTitle(TEXTS.get("status.tasks"));
        over.setArrowLocation(PopOver.ArrowLocation.BOTTOM_CENTER);
        over.show(bar);
    }
}
