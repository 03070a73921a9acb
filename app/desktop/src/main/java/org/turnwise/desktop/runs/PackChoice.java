package org.turnwise.desktop.runs;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.turnwise.analysis.session.SurePack;
import org.turnwise.analysis.session.SurePacks;
import org.turnwise.desktop.preferences.PreferencesModel;
import org.turnwise.desktop.wording.Said;
import org.turnwise.desktop.wording.Texts;

/**
 * The model packs that are installed and the one that sessions are analysed with: the one the user chose, while it can
 * be used, else the one that ships. Confined to the FX thread.
 */
public final class PackChoice {
    private static final Texts TEXTS = Texts.of(PackChoice.class);

    private final PreferencesModel preferences;
    private final Supplier<SurePacks> find;
    private final Executor background;
    private final Executor fx;
    private final Consumer<String> say;
    private final ReadOnlyObjectWrapper<SurePacks> packs = new ReadOnlyObjectWrapper<>(SurePacks.UNKNOWN);
    private final ReadOnlyObjectWrapper<String> inForce = new ReadOnlyObjectWrapper<>("");

    /**
     * @param find looks for packs, on {@code background}
     * @param say tells the user why another pack than the chosen one is used
     */
    public PackChoice(
            PreferencesModel preferences,
            Supplier<SurePacks> find,
            Executor background,
            Executor fx,
            Consumer<String> say) {
        this.preferences = preferences;
        this.find = find;
        this.background = background;
        this.fx = fx;
        this.say = say;
    }

    /** Looks for packs in the background, again where it was done before: the user may have added one. */
    public CompletableFuture<Void> look() {
        return CompletableFuture.supplyAsync(find, background).thenAcceptAsync(this::found, fx);
    }

    /** Takes over what was found, and says so where the chosen pack is not among it. */
    public void found(SurePacks fresh) {
        packs.set(fresh);
        inForce.set(fresh.inForce(wanted()));
        String wanted = wanted();
        if (!wanted.isEmpty() && fresh.usable(wanted).isEmpty()) {
            String used = fresh.inForce(wanted);
            say.accept(fresh.all().stream()
                    .filter(p -> p.name().equals(wanted))
                    .findFirst()
                    .flatMap(SurePack::problem)
                    .map(problem -> TEXTS.get("pack.unusable", wanted, Said.sentence(problem), used))
                    .orElseGet(() -> TEXTS.get("pack.gone", wanted, used)));
        }
    }

    /** Changes when packs were looked for. */
    public ReadOnlyObjectProperty<SurePacks> packsProperty() {
        return packs.getReadOnlyProperty();
    }

    /** Name of the pack that sessions are analysed with; empty before packs were looked for. */
    public ReadOnlyObjectProperty<String> inForceProperty() {
        return inForce.getReadOnlyProperty();
    }

    public List<SurePack> all() {
        return packs.get().all();
    }

    /** The name the user chose, whether there is such a pack or not; empty for the one that ships. */
    public String wanted() {
        return preferences.preferences().modelPack();
    }

    /** Whether sessions are analysed with this pack. */
    public boolean inForce(SurePack pack) {
        return inForce.get().equals(pack.name());
    }

    /** Remembers the pack; true where it is another than before. */
    public boolean choose(SurePack pack) {
        if (!pack.usable() || inForce(pack)) {
            return false;
        }
        preferences.change(p -> p.withModelPack(pack.name()));
        inForce.set(pack.name());
        return true;
    }
}
