package org.turnwise.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.turnwise.analysis.session.SurePack;
import org.turnwise.desktop.runs.PackChoice;
import org.turnwise.desktop.runs.RunChoice;
import org.turnwise.desktop.shell.Command;
import org.turnwise.desktop.shell.CommandMenu;
import org.turnwise.desktop.wording.Said;
import org.turnwise.desktop.wording.Shortened;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.AnalysisRun;

/** Which model pack analyses, whose opinion is shown and what it is compared with, as menus. */
final class RunCommands {
    private static final Texts TEXTS = Texts.of(RunCommands.class);

    private static final int RUNS_SHOWN = 12;
    private static final int LONGEST_REASON = 90;

    private RunCommands() {}

    /** The packs that are installed, the one in force marked; those that cannot be used with the reason. */
    static CommandMenu packs(PackChoice packs, Orders orders) {
        List<Command> choices =
                packs.all().stream().map(pack -> pack(packs, pack, orders)).toList();
        return new CommandMenu(
                TEXTS.get("packs.menu"),
                List.of(
                        choices.isEmpty()
                                ? List.of(Command.of(TEXTS, "packs.looking", () -> {})
                                        .when(never()))
                                : choices));
    }

    private static Command pack(PackChoice packs, SurePack pack, Orders orders) {
        Command choice = Command.choice(words(pack), packs.inForce(pack), () -> orders.choosePack(pack));
        return pack.usable()
                ? choice.when(
                        Bindings.createObjectBinding(() -> !orders.analysing().get(), orders.analysing()))
                : choice.when(never());
    }

    private static String words(SurePack pack) {
        return pack.problem()
                .map(problem -> TEXTS.get("packs.unusable", pack.words(), shortened(Said.sentence(problem))))
                .orElse(pack.words());
    }

    /** Without what stands in brackets, such as checksums: a menu is no place to read them. */
    private static String shortened(String problem) {
        String words = problem.replaceAll(" \\([^)]*\\)", "");
        int sentence = words.indexOf(". ");
        String first = sentence < 0 ? words : words.substring(0, sentence);
        return Shortened.to(LONGEST_REASON, first);
    }

    /** Below the inspector's head: the runs themselves, then what can be done with them. */
    static CommandMenu inspector(RunChoice runs, Orders orders, boolean writable) {
        return new CommandMenu(
                TEXTS.get("runs.opinionOf"),
                List.of(shown(runs), doing(runs, orders, writable)),
                List.of(compare(runs)));
    }

    /** Whose opinion is shown, and what it is compared with, as menus of the menu bar. */
    static List<CommandMenu> choices(RunChoice runs) {
        return runs.runs().isEmpty()
                ? List.of()
                : List.of(new CommandMenu(TEXTS.get("runs.menu"), List.of(shown(runs))), compare(runs));
    }

    private static List<Command> shown(RunChoice runs) {
        return runs.runs().stream()
                .limit(RUNS_SHOWN)
                .map(run ->
                        Command.choice(runs.words(run), Optional.of(run).equals(runs.shown()), () -> runs.show(run)))
                .toList();
    }

    private static CommandMenu compare(RunChoice runs) {
        Optional<AnalysisRun> now = runs.comparedProperty().get();
        List<Command> others = new ArrayList<>();
        others.add(Command.choice(TEXTS.get("runs.noOther"), now.isEmpty(), () -> runs.compareWith(Optional.empty())));
        runs.others().stream()
                .limit(RUNS_SHOWN)
                .map(run -> Command.choice(
                        runs.words(run), Optional.of(run).equals(now), () -> runs.compareWith(Optional.of(run))))
                .forEach(others::add);
        return new CommandMenu(TEXTS.get("runs.compareMenu"), List.of(others));
    }

    /** Comparing in figures, and taking away the run that is shown. */
    static List<Command> doing(RunChoice runs, Orders orders, boolean writable) {
        return List.of(
                Command.of(TEXTS, "runs.compare", orders::compareRuns)
                        .when(fixed(runs.runs().size() > 1)),
                Command.of(TEXTS, "runs.remove", () -> runs.shown().ifPresent(orders::removeRun))
                        .when(Bindings.createObjectBinding(
                                () -> writable
                                        && runs.shown().isPresent()
                                        && !orders.analysing().get(),
                                orders.analysing())));
    }

    private static ObservableValue<Boolean> never() {
        return fixed(false);
    }

    private static ObservableValue<Boolean> fixed(boolean value) {
        return new javafx.beans.property.SimpleObjectProperty<>(value);
    }
}
