package org.turnwise.desktop.video;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/**
 * Where the words beside faces stand on a picture: none covers another's. They stand above their face or below it,
 * are shortened where there is room for a part only, and left out where there is none. Words that have stood in one place stay
 * there until the place before it is free by some pixels, so that faces that move a little do not make words jump.
 */
final class WordPlaces {
    /** Shorter words say nothing. */
    static final double SHORTEST = 44;

    /** So many more pixels must be free for words to go back to a better place. */
    static final double CLEARANCE = 14;

    private static final double GAP = 2;

    private final Rectangle2D picture;
    private final List<Rectangle2D> taken = new ArrayList<>();

    /** Where words stand as to their face, the best first. */
    enum Spot {
        ABOVE,
        BELOW
    }

    /**
     * What stands beside one face.
     *
     * @param face the box around it
     * @param width at which the words are whole
     * @param before where they stood last
     */
    record Wanted(Rectangle2D face, double width, double height, Optional<Spot> before) {}

    record Place(Spot spot, Rectangle2D at) {}

    WordPlaces(Rectangle2D picture) {
        this.picture = picture;
    }

    /** A place beside all given so far, to be kept free from now on; empty where there is none. */
    Optional<Place> next(Wanted wanted) {
        Optional<Place> found = first(wanted, wanted.width());
        if (found.isEmpty()) {
            found = first(wanted, Math.min(SHORTEST, wanted.width()));
        }
        found.ifPresent(place -> taken.add(place.at()));
        return found;
    }

    /** In the first spot in which at least this width is free, as much of it as is. */
    private Optional<Place> first(Wanted wanted, double least) {
        for (Spot spot : Spot.values()) {
            double clearance =
                    wanted.before().filter(before -> spot.compareTo(before) < 0).isPresent() ? CLEARANCE : 0;
            Optional<Rectangle2D> at = room(wanted, spot, clearance)
                    .filter(room -> room.getWidth() >= Math.min(least, picture.getWidth()))
                    .map(room -> within(room, wanted))
                    .filter(words -> isBeside(wanted.face(), words));
            if (at.isPresent()) {
                return at.map(words -> new Place(spot, words));
            }
        }
        return Optional.empty();
    }

    /** Whether it is seen whose the words are: they share half a side with the face. */
    private boolean isBeside(Rectangle2D face, Rectangle2D words) {
        double from = inPicture(face.getMinX());
        double to = inPicture(face.getMaxX());
        double shared = Math.min(to, words.getMaxX()) - Math.max(from, words.getMinX());
        return shared >= Math.min(to - from, words.getWidth()) / 2;
    }

    private double inPicture(double x) {
        return Math.max(picture.getMinX(), Math.min(x, picture.getMaxX()));
    }

    /** As near to the face's left edge as the room allows. */
    private static Rectangle2D within(Rectangle2D room, Wanted wanted) {
        double width = Math.min(wanted.width(), room.getWidth());
        double x = Math.max(room.getMinX(), Math.min(wanted.face().getMinX(), room.getMaxX() - width));
        return new Rectangle2D(x, room.getMinY(), width, room.getHeight());
    }

    /** What is free from side to side in the row of a spot, around the face; empty where the row leaves the picture. */
    private Optional<Rectangle2D> room(Wanted wanted, Spot spot, double clearance) {
        Rectangle2D face = wanted.face();
        double y = top(wanted, spot);
        double middle = inPicture((face.getMinX() + face.getMaxX()) / 2);
        double from = picture.getMinX();
        double to = picture.getMaxX();
        for (Rectangle2D other : taken) {
            if (other.getMinY() - clearance < y + wanted.height() && y < other.getMaxY() + clearance) {
                if ((other.getMinX() + other.getMaxX()) / 2 <= middle) {
                    from = Math.max(from, other.getMaxX() + GAP + clearance);
                } else {
                    to = Math.min(to, other.getMinX() - GAP - clearance);
                }
            }
        }
        boolean inside = y >= picture.getMinY() && y + wanted.height() <= picture.getMaxY();
        return inside && to > from
                ? Optional.of(new Rectangle2D(from, y, to - from, wanted.height()))
                : Optional.empty();
    }

    private double top(Wanted wanted, Spot spot) {
        return spot == Spot.BELOW
                ? wanted.face().getMaxY() + GAP
                : Math.max(picture.getMinY(), wanted.face().getMinY() - wanted.height() - GAP);
    }
}
