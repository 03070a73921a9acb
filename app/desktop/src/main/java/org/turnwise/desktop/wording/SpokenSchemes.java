package org.turnwise.desktop.wording;

import java.util.Locale;
import java.util.ResourceBundle;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Scale;

/**
 * The labels and scales of the schemes that every session starts with, in the person's language. Sessions keep them in
 * English, and so do exports and the command line; they are put into the language where they are shown. A label or scale
 * that somebody has renamed or described otherwise is shown as it is kept, and so is everything of other schemes.
 */
public final class SpokenSchemes {
    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final SpokenSchemes NOW = new SpokenSchemes(Locale.getDefault(Locale.Category.DISPLAY));

    private final ResourceBundle kept;
    private final ResourceBundle spoken;

    SpokenSchemes(Locale language) {
        kept = lines(Locale.ROOT);
        spoken = lines(language);
    }

    private static ResourceBundle lines(Locale language) {
        return ResourceBundle.getBundle(
                SpokenSchemes.class.getPackageName() + ".schemes",
                language,
                SpokenSchemes.class.getClassLoader(),
                ENGLISH_OTHERWISE);
    }

    /** The scheme with the names and the help that are to be shown; ids, order, colours and keys stay as they are. */
    public static LabelScheme of(LabelScheme scheme) {
        return NOW.over(scheme);
    }

    LabelScheme over(LabelScheme scheme) {
        if (spoken.getLocale().equals(Locale.ROOT)) {
            return scheme;
        }
        String id = scheme.id() + ".";
        return new LabelScheme(
                scheme.id(),
                is(id + "name", scheme.name()) ? spoken.getString(id + "name") : scheme.name(),
                scheme.labels().stream().map(l -> over(id + l.id(), l)).toList(),
                scheme.scales().stream().map(s -> over(id + s.id(), s)).toList());
    }

    private Label over(String at, Label label) {
        boolean untouched = is(at + ".name", label.name())
                && is(at + ".short", label.shortName())
                && is(at + ".help", label.help());
        return untouched
                ? new Label(
                        label.id(),
                        spoken.getString(at + ".name"),
                        spoken.getString(at + ".short"),
                        label.colour(),
                        label.key(),
                        spoken.getString(at + ".help"))
                : label;
    }

    private Scale over(String at, Scale scale) {
        return is(at + ".name", scale.name()) && is(at + ".help", scale.help())
                ? new Scale(
                        scale.id(),
                        spoken.getString(at + ".name"),
                        scale.minimum(),
                        scale.maximum(),
                        scale.step(),
                        spoken.getString(at + ".help"))
                : scale;
    }

    private boolean is(String key, String value) {
        return kept.containsKey(key) && kept.getString(key).equals(value);
    }
}
