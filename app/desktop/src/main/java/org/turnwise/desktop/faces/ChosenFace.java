package org.turnwise.desktop.faces;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.analysis.face.FaceTracks;
import org.turnwise.analysis.face.Footage;
import org.turnwise.media.MediaException;
import org.turnwise.session.model.Turn;

/**
 * The chosen turn's face: what it looks like at once, its pictures when they are cut out of the recording; of several
 * turns chosen quickly only the last one's. Confined to the FX thread.
 */
final class ChosenFace implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChosenFace.class);

    private final Executor background;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<FaceState> state = new ReadOnlyObjectWrapper<>(new FaceState.Nothing());
    private volatile int wanted;

    ChosenFace(Executor background, Executor fx) {
        this.background = background;
        this.fx = fx;
    }

    ReadOnlyObjectProperty<FaceState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** In the place of a face. */
    void say(FaceState instead) {
        wanted++;
        if (!instead.equals(state.get())) {
            state.set(instead);
        }
    }

    void show(FaceTracks tracks, Turn turn, Optional<Footage> footage) {
        int mine = ++wanted;
        FaceState known = TurnLook.of(tracks, turn);
        state.set(known);
        if (known instanceof FaceState.Seen seen
                && footage.isPresent()
                && footage.get() instanceof Footage.Recorded recorded) {
            List<FacePicture.Place> places = TurnLook.places(tracks, turn);
            CompletableFuture.supplyAsync(() -> cut(recorded, places, mine), background)
                    .whenCompleteAsync(
                            (pictures, failure) -> {
                                if (failure != null) {
                                    LOG.warn("The pictures of a face could not be read", failure);
                                } else if (mine == wanted) {
                                    state.set(seen.with(pictures));
                                }
                            },
                            fx);
        }
    }

    private List<FacePicture> cut(Footage.Recorded recorded, List<FacePicture.Place> places, int mine) {
        if (mine != wanted) {
            return List.of();
        }
        try {
            return FacePicture.cut(recorded.media(), places, () -> mine != wanted);
        } catch (MediaException e) {
            throw new CompletionException(e);
        }
    }

    @Override
    public void close() {
        wanted++;
    }
}
