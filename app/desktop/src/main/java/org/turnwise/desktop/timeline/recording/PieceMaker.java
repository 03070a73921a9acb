package org.turnwise.desktop.timeline.recording;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Makes what a lane shows, piece by piece. Called on background threads, never by two at once.
 *
 * @param <K> which piece
 * @param <V> the piece
 */
interface PieceMaker<K, V> {
    /**
     * @param superfluous whether nobody looks at the piece any more
     * @return empty where it became superfluous
     */
    Optional<V> make(K key, BooleanSupplier superfluous) throws Exception;

    /** Lets go of files and memory until the next piece is wanted. */
    void rest();
}
