package org.turnwise.desktop.wording;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one package of the window. Its files {@code texts.properties} (English, what everything falls back on)
 * and {@code texts_de.properties} hold one line for each text, {@code key=text}, in UTF-8; a text is a pattern of
 * {@link MessageFormat}: <code>{0}</code> stands for the first value, numbers are written as the language does,
 * <code>{0,choice,0#no turns|1#one turn|1&lt;{0} turns}</code> tells one from many, and an apostrophe is written twice.
 *
 * <p>The language is the one the program has when the texts are first asked for; to change it the program is started
 * again.
 */
public final class Texts {
    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String room;
    private final ResourceBundle lines;
    private final Locale language;
    private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();

    private Texts(String room, ResourceBundle lines, Locale language) {
        this.room = room;
        this.lines = lines;
        this.language = language;
    }

    /**
     * The texts that lie beside a class, in the person's language.
     *
     * @throws java.util.MissingResourceException where that package has none, which is a mistake in the program
     */
    public static Texts of(Class<?> owner) {
        return of(owner, Locale.getDefault(Locale.Category.DISPLAY));
    }

    static Texts of(Class<?> owner, Locale language) {
        ResourceBundle lines = ResourceBundle.getBundle(
                owner.getPackageName() + ".texts", language, owner.getClassLoader(), ENGLISH_OTHERWISE);
        Locale spoken = lines.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : lines.getLocale();
        String room = owner.getPackageName();
        return new Texts(room.substring(room.lastIndexOf('.') + 1), lines, spoken);
    }

    /**
     * One text with its values put in.
     *
     * @throws java.util.MissingResourceException where there is no such text, which is a mistake in the program
     */
    public String get(String key, @Nullable Object... values) {
        MessageFormat known = patterns.computeIfAbsent(key, k -> new MessageFormat(lines.getString(k), language));
        // a copy, since formatting is for one thread; understanding a pattern takes far longer than copying it
        return ((MessageFormat) known.clone()).format(values);
    }

    /** What names a text in every language: the last part of its package's name and its key. */
    public String id(String key) {
        return room + "." + key;
    }
}
