package org.turnwise.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Writing systems transcripts come in that a plain machine often has no font for. */
enum Script {
    LATIN("äöüß", List.of("dejavu sans", "noto sans"), "fonts-dejavu-core"),
    CHINESE_JAPANESE("情感かな日本語", List.of("noto sans cjk", "source han sans", "wenquanyi"), "fonts-noto-cjk"),
    KOREAN("감정한국어", List.of("noto sans cjk", "nanum", "unbatang"), "fonts-noto-cjk"),
    ARABIC("عاطفة", List.of("noto sans arabic", "noto naskh", "dejavu sans"), "fonts-noto-core"),
    EMOJI("\uD83D\uDE00\uD83D\uDE22", List.of("noto color emoji", "noto emoji", "symbola"), "fonts-noto-color-emoji");

    private final String sample;
    private final List<String> liked;
    private final String packageName;

    /** @param liked how the names of fonts made for it begin, the best first */
    Script(String sample, List<String> liked, String packageName) {
        this.sample = sample;
        this.liked = liked;
        this.packageName = packageName;
    }

    /** The writing system in words. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Debian's package of a font for it. */
    String packageName() {
        return packageName;
    }

    /**
     * A font that has all its letters: one made for it where there is one, else the first that has them.
     *
     * @param families in any order
     * @param shows whether a family has all these letters
     */
    Optional<String> font(List<String> families, BiPredicate<String, String> shows) {
        List<String> able = families.stream()
                .filter(family -> shows.test(family, sample))
                .sorted()
                .toList();
        return liked.stream()
                .flatMap(start -> able.stream()
                        .filter(family -> family.toLowerCase(Locale.ROOT).startsWith(start)))
                .findFirst()
                .or(() -> able.stream().findFirst());
    }
}
