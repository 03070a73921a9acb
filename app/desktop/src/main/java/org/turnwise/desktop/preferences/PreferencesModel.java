package org.turnwise.desktop.preferences;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.turnwise.desktop.wording.Language;

/**
 * The preferences in force and what is remembered, kept in {@code preferences.json}, {@code playing.json}, {@code labels.json},
 * {@code window.json} and {@code state.json}. Confined to the FX thread once made; each change is written on the given executor.
 */
public final class PreferencesModel {
    private final JsonFile<Preferences> preferencesFile;
    private final JsonFile<Remembered> rememberedFile;
    private final JsonFile<WindowChoices> windowFile;
    private final JsonFile<LabelChoices> labelsFile;
    private final JsonFile<PlayingChoices> playingFile;
    private final Executor writer;
    private final ReadOnlyObjectWrapper<Preferences> preferences;
    private final ReadOnlyObjectWrapper<Remembered> remembered;
    private final ReadOnlyObjectWrapper<WindowChoices> window;
    private final ReadOnlyObjectWrapper<LabelChoices> labels;
    private final ReadOnlyObjectWrapper<PlayingChoices> playing;

    /** The language chosen at the last start, read before anything that speaks is made; blocking. */
    public static Language language(Path folder) {
        return new JsonFile<>(folder.resolve("window.json"), WindowChoices.class)
                .read(WindowChoices.FIRST)
                .language();
    }

    /**
     * Reads the files; blocking.
     *
     * @param folder where they are, or will be
     * @param userName name for a first annotator
     * @param writer runs the writing, one after another
     */
    public PreferencesModel(Path folder, String userName, Executor writer) {
        this.writer = writer;
        preferencesFile = new JsonFile<>(folder.resolve("preferences.json"), Preferences.class);
        rememberedFile = new JsonFile<>(folder.resolve("state.json"), Remembered.class);
        windowFile = new JsonFile<>(folder.resolve("window.json"), WindowChoices.class);
        labelsFile = new JsonFile<>(folder.resolve("labels.json"), LabelChoices.class);
        playingFile = new JsonFile<>(folder.resolve("playing.json"), PlayingChoices.class);
        Preferences first = Preferences.first(UUID.randomUUID().toString(), userName);
        Preferences read = preferencesFile.read(first);
        preferences = new ReadOnlyObjectWrapper<>(read);
        remembered = new ReadOnlyObjectWrapper<>(rememberedFile.read(Remembered.NOTHING));
        window = new ReadOnlyObjectWrapper<>(windowFile.read(WindowChoices.FIRST));
        labels = new ReadOnlyObjectWrapper<>(labelsFile.read(LabelChoices.FIRST));
        playing = new ReadOnlyObjectWrapper<>(playingFile.read(PlayingChoices.FIRST));
        if (read.annotatorId().equals(first.annotatorId())) {
            // A fresh annotator must be the same one at the next start.
            preferencesFile.write(read);
        }
    }

    public ReadOnlyObjectProperty<Preferences> preferencesProperty() {
        return preferences.getReadOnlyProperty();
    }

    public Preferences preferences() {
        return preferences.get();
    }

    public void change(UnaryOperator<Preferences> to) {
        Preferences changed = to.apply(preferences.get());
        if (!changed.equals(preferences.get())) {
            preferences.set(changed);
            preferencesFile.write(changed, writer);
        }
    }

    public ReadOnlyObjectProperty<PlayingChoices> playingProperty() {
        return playing.getReadOnlyProperty();
    }

    public PlayingChoices playing() {
        return playing.get();
    }

    public void changePlaying(UnaryOperator<PlayingChoices> to) {
        PlayingChoices changed = to.apply(playing.get());
        if (!changed.equals(playing.get())) {
            playing.set(changed);
            playingFile.write(changed, writer);
        }
    }

    public ReadOnlyObjectProperty<WindowChoices> windowProperty() {
        return window.getReadOnlyProperty();
    }

    public WindowChoices window() {
        return window.get();
    }

    public void changeWindow(UnaryOperator<WindowChoices> to) {
        WindowChoices changed = to.apply(window.get());
        if (!changed.equals(window.get())) {
            window.set(changed);
            windowFile.write(changed, writer);
        }
    }

    public ReadOnlyObjectProperty<LabelChoices> labelsProperty() {
        return labels.getReadOnlyProperty();
    }

    public LabelChoices labels() {
        return labels.get();
    }

    public void changeLabels(UnaryOperator<LabelChoices> to) {
        LabelChoices changed = to.apply(labels.get());
        if (!changed.equals(labels.get())) {
            labels.set(changed);
            labelsFile.write(changed, writer);
        }
    }

    public ReadOnlyObjectProperty<Remembered> rememberedProperty() {
        return remembered.getReadOnlyProperty();
    }

    public Remembered remembered() {
        return remembered.get();
    }

    public void remember(UnaryOperator<Remembered> to) {
        Remembered changed = to.apply(remembered.get());
        if (!changed.equals(remembered.get())) {
            remembered.set(changed);
            rememberedFile.write(changed, writer);
        }
    }
}
