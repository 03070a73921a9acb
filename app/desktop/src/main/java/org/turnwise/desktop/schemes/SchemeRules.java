package org.turnwise.desktop.schemes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.turnwise.desktop.schemes.SchemeProblem.Field;
import org.turnwise.desktop.schemes.SchemeProblem.Weight;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.LabelScheme;

/** What a scheme must be like to be labelled with. Pure. */
public final class SchemeRules {
    private static final Texts TEXTS = Texts.of(SchemeRules.class);
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int SHORT = 4;

    /** What text of this size needs at least, by WCAG 2.1, AA. */
    private static final double READABLE = 4.5;

    private final Function<String, Optional<String>> taken;

    /** @param taken for a key, the command of the window that has it */
    public SchemeRules(Function<String, Optional<String>> taken) {
        this.taken = taken;
    }

    /** In the order of the labels, then of the scales; empty where all is well. */
    public List<SchemeProblem> check(LabelScheme scheme) {
        List<SchemeProblem> found = new ArrayList<>();
        if (scheme.name().isBlank()) {
            found.add(error(-1, Field.NAME, TEXTS.get("rule.schemeName")));
        }
        if (scheme.labels().isEmpty() && scheme.scales().isEmpty()) {
            found.add(error(-1, Field.LABELS, TEXTS.get("rule.noLabels")));
        }
        for (int i = 0; i < scheme.labels().size(); i++) {
            check(scheme.labels(), i, found);
        }
        found.addAll(ScaleRules.check(scheme.scales()));
        return found;
    }

    private void check(List<Label> labels, int place, List<SchemeProblem> found) {
        Label label = labels.get(place);
        List<Label> before = labels.subList(0, place);
        String called = label.name().isBlank() ? TEXTS.get("rule.number", place + 1) : label.name();
        if (label.name().isBlank()) {
            found.add(error(place, Field.NAME, TEXTS.get("rule.name", place + 1)));
        } else if (before.stream().anyMatch(l -> same(l.name(), label.name()))) {
            found.add(error(place, Field.NAME, TEXTS.get("rule.sameName", called)));
        }
        if (label.shortName().length() > SHORT) {
            found.add(error(place, Field.SHORT_NAME, TEXTS.get("rule.shortName", called, SHORT)));
        } else if (!label.shortName().isEmpty()
                && before.stream().anyMatch(l -> same(l.shortName(), label.shortName()))) {
            found.add(error(place, Field.SHORT_NAME, TEXTS.get("rule.sameShort", called, label.shortName())));
        }
        key(label, called, before, place, found);
        colour(label, called, before, place, found);
    }

    private void key(Label label, String called, List<Label> before, int place, List<SchemeProblem> found) {
        String key = label.key();
        if (key.isEmpty()) {
            return;
        }
        if (key.codePointCount(0, key.length()) != 1 || key.isBlank() || !key.equals(key.toLowerCase(Locale.ROOT))) {
            found.add(error(place, Field.KEY, TEXTS.get("rule.key", called)));
            return;
        }
        Optional<Label> other = before.stream().filter(l -> l.key().equals(key)).findFirst();
        if (other.isPresent()) {
            found.add(error(
                    place,
                    Field.KEY,
                    TEXTS.get("rule.sameKey", called, key, other.get().name())));
        } else {
            taken.apply(key)
                    .ifPresent(command ->
                            found.add(error(place, Field.KEY, TEXTS.get("rule.takenKey", called, key, command))));
        }
    }

    private static void colour(Label label, String called, List<Label> before, int place, List<SchemeProblem> found) {
        if (!COLOUR.matcher(label.colour()).matches()) {
            found.add(error(place, Field.COLOUR, TEXTS.get("rule.colour", called)));
            return;
        }
        LabelColours colours = new LabelColours(new LabelScheme("", "", List.of(label), List.of()));
        if (LabelColours.contrast(colours.human(label.id()), colours.textOn(label.id())) < READABLE) {
            found.add(hint(place, TEXTS.get("rule.contrast", called)));
        }
        before.stream()
                .filter(l -> same(l.colour(), label.colour()))
                .findFirst()
                .ifPresent(l -> found.add(hint(place, TEXTS.get("rule.sameColour", called, l.name()))));
    }

    private static boolean same(String a, String b) {
        return a.equalsIgnoreCase(b);
    }

    private static SchemeProblem error(int label, Field field, String words) {
        return new SchemeProblem(label, field, Weight.ERROR, words);
    }

    private static SchemeProblem hint(int label, String words) {
        return new SchemeProblem(label, Field.COLOUR, Weight.HINT, words);
    }
}
