package org.turnwise.media.decode;

import java.nio.file.Path;
import java.util.Optional;
import org.turnwise.media.movies.MovieWriter;
import org.turnwise.media.movies.PictureTrack;
import org.turnwise.media.movies.SoundTrack;

/**
 * A movie to be written for a test.
 *
 * @param hidden how many of its first pictures an edit list hides
 */
record TestMovie(String name, String extension, PictureTrack pictures, Optional<SoundTrack> sound, int hidden) {
    static TestMovie silent(String name, String extension, PictureTrack pictures) {
        return new TestMovie(name, extension, pictures, Optional.empty(), 0);
    }

    TestMovie with(SoundTrack track) {
        return new TestMovie(name, extension, pictures, Optional.of(track), hidden);
    }

    TestMovie hiding(int first) {
        return new TestMovie(name, extension, pictures, sound, first);
    }

    Path writeTo(Path folder) {
        return MovieWriter.write(
                folder.resolve(name.replace(' ', '-') + "." + extension), Optional.of(pictures), sound);
    }
}
