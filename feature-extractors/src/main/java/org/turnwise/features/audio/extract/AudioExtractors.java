package org.turnwise.features.audio.extract;

import java.util.List;
import java.util.Optional;
import org.turnwise.features.audio.AudioExtractor;
import org.turnwise.features.audio.egemaps.EgemapsExtractor;
import org.turnwise.features.audio.is10.Is10Extractor;

/** The audio feature sets there are, by id. For use from any number of threads. */
public final class AudioExtractors {
    private final List<AudioExtractor> extractors = List.of(new Is10Extractor(), new EgemapsExtractor());

    /** Ids, the one most models are trained on first. */
    public List<String> ids() {
        return extractors.stream().map(e -> e.set().id()).toList();
    }

    /** The extractor of a set; empty if there is no set with this id. */
    public Optional<AudioExtractor> find(String id) {
        return extractors.stream().filter(e -> e.set().id().equals(id)).findFirst();
    }
}
