package org.turnwise.analysis.audio;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.turnwise.features.audio.AudioExtractor;
import org.turnwise.features.audio.egemaps.EgemapsExtractor;
import org.turnwise.features.audio.is10.Is10Extractor;

/** The audio feature sets there are, by their ids. */
public record AudioSets(List<AudioExtractor> extractors) {
    public static final String IS10 = "is10";
    public static final String EGEMAPS = "egemaps-v02";

    public AudioSets {
        extractors = List.copyOf(extractors);
    }

    /** Those that ship; a new collection, whose extractors keep their tables: to be made once and handed on. */
    public static AudioSets standard() {
        return new AudioSets(List.of(new Is10Extractor(), new EgemapsExtractor()));
    }

    public Optional<AudioExtractor> find(String id) {
        return extractors.stream().filter(e -> e.set().id().equals(id)).findFirst();
    }

    /** The set that views show: the one whose values have units a person knows, where it is there. */
    public Optional<AudioExtractor> shown() {
        return find(EGEMAPS).or(() -> find(IS10));
    }

    /** All ids, for a message. */
    public String ids() {
        return extractors.stream().map(e -> e.set().id()).collect(Collectors.joining(", "));
    }
}
