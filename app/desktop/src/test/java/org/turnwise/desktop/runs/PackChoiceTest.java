package org.turnwise.desktop.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.analysis.session.Analyzers;
import org.turnwise.analysis.session.SurePack;
import org.turnwise.analysis.session.SurePacks;
import org.turnwise.desktop.preferences.PreferencesModel;

class PackChoiceTest {
    private static final SurePack SHIPPED = pack(Analyzers.DEFAULT_PACK, Optional.empty());
    private static final SurePack MINE = pack("mine", Optional.empty());
    private static final SurePack BROKEN = pack("broken", Optional.of("a file is missing"));

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();
    private SurePacks installed = new SurePacks(List.of(SHIPPED, MINE, BROKEN));

    @Test
    void the_pack_that_ships_is_in_force_until_another_is_chosen_and_then_remembered() {
        PackChoice packs = start();
        assertTrue(packs.inForce(SHIPPED));
        assertTrue(packs.choose(MINE));
        assertTrue(packs.inForce(MINE));
        assertEquals("mine", packs.wanted());
        assertFalse(packs.choose(MINE), "it is in force already");
        assertTrue(start().inForce(MINE), "at the next start too");
        assertEquals(List.of(), said);
    }

    @Test
    void a_pack_that_cannot_be_used_is_not_chosen() {
        PackChoice packs = start();
        assertFalse(packs.choose(BROKEN));
        assertTrue(packs.inForce(SHIPPED));
        assertEquals("", packs.wanted());
    }

    @Test
    void a_chosen_pack_that_is_gone_or_broken_gives_way_with_a_word() {
        start().choose(MINE);
        installed = new SurePacks(List.of(SHIPPED));
        assertTrue(start().inForce(SHIPPED));
        installed = new SurePacks(List.of(SHIPPED, pack("mine", Optional.of("a file is missing"))));
        assertTrue(start().inForce(SHIPPED));
        assertEquals(
                List.of(
                        "The model pack mine is not installed any more; " + SHIPPED.name() + " is used.",
                        "The model pack mine cannot be used (a file is missing); " + SHIPPED.name() + " is used."),
                said);
        installed = new SurePacks(List.of(SHIPPED, MINE));
        assertTrue(start().inForce(MINE), "it was not forgotten");
    }

    private PackChoice start() {
        PackChoice packs = new PackChoice(
                new PreferencesModel(folder, "Robin", Runnable::run),
                () -> installed,
                Runnable::run,
                Runnable::run,
                said::add);
        packs.look().join();
        return packs;
    }

    private static SurePack pack(String name, Optional<String> problem) {
        return new SurePack(name, "1.0.0", "A pack.", problem);
    }
}
