package org.turnwise.formats.subtitle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Frees a cue's text of formatting, and splits it where {@code <v Name>} hands over to another voice. */
final class Markup {
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s>]*)?\\s+([^>]*)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern OVERRIDES = Pattern.compile("\\{\\\\[^}]*}");
    private static final Pattern KNOWN_TAG = Pattern.compile(
            "</?(?:i|b|u|s|c|v|em|strong|font|span|lang|ruby|rt)(?:[.\\s][^<>]*)?/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINE_TAG = Pattern.compile("<br\\s*/?>|\\\\N", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME_TAG = Pattern.compile("<\\d[\\d:.]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,6});");
    private static final Map<String, String> ENTITIES = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "lrm", "\u200e", "rlm", "\u200f",
            "hellip", "\u2026", "mdash", "\u2014");

    private Markup() {}

    static List<Spoken> read(List<String> cueLines) {
        String text = LINE_TAG.matcher(String.join("\n", cueLines)).replaceAll("\n");
        List<Spoken> parts = new ArrayList<>();
        Matcher voices = VOICE.matcher(text);
        String speaker = "";
        int from = 0;
        while (voices.find()) {
            add(parts, speaker, text.substring(from, voices.start()));
            speaker = decoded(voices.group(1)).strip();
            from = voices.end();
        }
        add(parts, speaker, text.substring(from));
        return parts.isEmpty() ? List.of(new Spoken(speaker, List.of())) : parts;
    }

    private static void add(List<Spoken> parts, String speaker, String marked) {
        List<String> lines = plain(marked)
                .lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .toList();
        if (!lines.isEmpty()) {
            parts.add(new Spoken(speaker, lines));
        }
    }

    private static String plain(String marked) {
        String text = OVERRIDES.matcher(marked).replaceAll("");
        text = KNOWN_TAG.matcher(text).replaceAll("");
        return decoded(TIME_TAG.matcher(text).replaceAll(""));
    }

    /** Unknown entities stay as they are. */
    private static String decoded(String text) {
        return text.indexOf('&') < 0
                ? text
                : ENTITY.matcher(text).replaceAll(m -> Matcher.quoteReplacement(entity(m.group(1), m.group())));
    }

    private static String entity(String name, String whole) {
        if (name.startsWith("#")) {
            boolean hex = name.length() > 1 && Character.toLowerCase(name.charAt(1)) == 'x';
            int code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            boolean text = Character.isValidCodePoint(code)
                    && Character.isDefined(code)
                    && !Character.isISOControl(code)
                    && Character.getType(code) != Character.SURROGATE;
            return text ? Character.toString(code) : whole;
        }
        return ENTITIES.getOrDefault(name, whole);
    }
}
