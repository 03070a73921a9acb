package org.turnwise.formats.subtitle;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may be a speaker at the beginning of a subtitle's line.
 *
 * @param sure written as only tools that tell speakers apart write it ({@code [SPEAKER_00]: }, {@code (speaker 0) })
 * @param rest the line without it
 */
record SpeakerPrefix(String name, boolean sure, String rest) {
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\[\\]:]{1,40})]\\s*[:\uff1a]\\s*(.*)");
    private static final Pattern NUMBERED = Pattern.compile(
            "[\\[(]((?:speaker|spk)[ _-]?[\\p{L}\\p{N}]{1,10})[])]\\s*[:\uff1a]?\\s*(.*)", Pattern.CASE_INSENSITIVE);
    /** Emoji with their joiners and skin tones; of the miscellaneous symbols not the notes, which mark singing. */
    private static final String EMOJI =
            "\\x{1F000}-\\x{1FAFF}\\x{2600}-\\x{2668}\\x{2670}-\\x{27BF}\\x{2B50}\\x{2B55}\\x{200D}\\x{FE0F}";

    private static final Pattern NAMED = Pattern.compile("(?:>>+\\s*)?([\\p{L}\\p{N}" + EMOJI + "][\\p{L}\\p{M}\\p{N}"
            + EMOJI + " .'\u2019_()#&/-]{0,39}?)\\s?[:\uff1a](?:\\s+(.*)|$)");
    private static final Pattern WORD_GAP = Pattern.compile("[\\s_/&-]+");
    private static final int MAX_WORDS = 4;

    /** Words before a colon that announce something said, not somebody who says it. */
    private static final Set<String> ANNOUNCEMENTS = Set.of(
            "note",
            "notes",
            "nb",
            "n.b",
            "n.b.",
            "ps",
            "p.s",
            "p.s.",
            "warning",
            "attention",
            "caution",
            "remember",
            "hint",
            "tip",
            "example",
            "fact",
            "subject",
            "title",
            "chapter",
            "part",
            "todo",
            "step",
            "rule",
            "date",
            "time",
            "translation",
            "subtitles",
            "captions",
            "http",
            "https",
            "www",
            "re",
            "fwd",
            "www.");

    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "di", "du", "der", "den", "van", "von", "zu", "la", "le", "el", "al", "bin", "of", "the",
            "and");

    static Optional<SpeakerPrefix> of(String line) {
        Matcher numbered = NUMBERED.matcher(line);
        if (numbered.matches()) {
            return Optional.of(new SpeakerPrefix(
                    numbered.group(1).strip(), true, numbered.group(2).strip()));
        }
        Matcher bracketed = BRACKETED.matcher(line);
        if (bracketed.matches() && !bracketed.group(1).isBlank()) {
            return Optional.of(new SpeakerPrefix(
                    bracketed.group(1).strip(), true, bracketed.group(2).strip()));
        }
        Matcher named = NAMED.matcher(line);
        if (named.matches()) {
            String rest = named.group(2);
            return Optional.of(new SpeakerPrefix(named.group(1).strip(), false, rest == null ? "" : rest.strip()));
        }
        return Optional.empty();
    }

    /** Whether the name has the form of one: short, a letter in it, words that begin as names do. */
    boolean namelike() {
        List<String> words = WORD_GAP.splitAsStream(name)
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
        if (words.size() > MAX_WORDS
                || name.codePoints().noneMatch(Character::isLetter)
                || ANNOUNCEMENTS.contains(words.get(0).toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (String word : words) {
            boolean lowerCase = Character.isLowerCase(word.codePointAt(0));
            if (lowerCase && words.size() > 1 && !PARTICLES.contains(word) && !isRole(words.get(0))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRole(String word) {
        String role = word.toLowerCase(Locale.ROOT);
        return role.equals("speaker") || role.equals("spk");
    }
}
