package org.turnwise.desktop.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences of one kind in English, by which they are recognised, and in the person's language. A phrase is written
 * with places for values: <code>{0}</code> for one that stays as it is, <code>{0,said}</code> for one that is itself
 * such a sentence, <code>{0,label}</code> for a label's id. Of those that fit, one that begins with words of its own goes before one that begins with a value,
 * and then the one that says more by itself.
 */
final class Phrases {
    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(,said|,label)?}");

    private final List<Phrase> phrases;

    private Phrases(List<Phrase> phrases) {
        this.phrases = phrases;
    }

    /** @param names of the files beside this class; one that holds no such language says nothing */
    static Phrases of(Locale language, String... names) {
        List<Phrase> phrases = new ArrayList<>();
        for (String name : names) {
            ResourceBundle spoken = lines(name, language);
            if (!spoken.getLocale().equals(Locale.ROOT)) {
                ResourceBundle english = lines(name, Locale.ROOT);
                for (String key : english.keySet()) {
                    phrases.add(Phrase.of(english.getString(key), spoken.getString(key)));
                }
            }
        }
        phrases.sort(Comparator.comparing((Phrase p) -> p.begin().isEmpty())
                .thenComparing(Comparator.comparingInt(Phrase::own).reversed()));
        return new Phrases(List.copyOf(phrases));
    }

    private static ResourceBundle lines(String name, Locale language) {
        return ResourceBundle.getBundle(
                Phrases.class.getPackageName() + "." + name,
                language,
                Phrases.class.getClassLoader(),
                ENGLISH_OTHERWISE);
    }

    /**
     * @param inner puts values that are sentences into the language
     * @param label names a label by its id
     */
    Optional<String> of(String sentence, UnaryOperator<String> inner, UnaryOperator<String> label) {
        for (Phrase phrase : phrases) {
            Optional<String> said = phrase.of(sentence, inner, label);
            if (said.isPresent()) {
                return said;
            }
        }
        return Optional.empty();
    }

    /**
     * @param begin what every such sentence begins with
     * @param own how many letters of the phrase stand outside values
     */
    private record Phrase(String begin, Pattern english, String spoken, int own) {
        static Phrase of(String english, String spoken) {
            StringBuilder pattern = new StringBuilder();
            String begin = english;
            int own = 0;
            int at = 0;
            Matcher place = PLACE.matcher(english);
            while (place.find()) {
                if (at == 0) {
                    begin = english.substring(0, place.start());
                }
                pattern.append(Pattern.quote(english.substring(at, place.start())));
                pattern.append("(.*?)");
                own += place.start() - at;
                at = place.end();
            }
            pattern.append(Pattern.quote(english.substring(at)));
            own += english.length() - at;
            return new Phrase(begin, Pattern.compile(pattern.toString(), Pattern.DOTALL), spoken, own);
        }

        Optional<String> of(String sentence, UnaryOperator<String> inner, UnaryOperator<String> label) {
            if (!sentence.startsWith(begin)) {
                return Optional.empty();
            }
            Matcher values = english.matcher(sentence);
            if (!values.matches()) {
                return Optional.empty();
            }
            return Optional.of(PLACE.matcher(spoken).replaceAll(place -> {
                String value = values.group(Integer.parseInt(place.group(1)) + 1);
                String kind = place.group(2) == null ? "" : place.group(2);
                return Matcher.quoteReplacement(
                        switch (kind) {
                            case ",said" -> inner.apply(value);
                            case ",label" -> label.apply(value);
                            default -> value;
                        });
            }));
        }
    }
}
