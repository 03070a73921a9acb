package org.turnwise.features.face;

/**
 * Where eyes are in a face's box, as shares of its side, as the viewer sees them.
 *
 * @param leftX of the eye further left in the picture
 */
public record EyePlaces(double leftX, double leftY, double rightX, double rightY) {
    /** On its way from these to the others: all the way at 1. */
    public EyePlaces towards(EyePlaces other, double share) {
        return new EyePlaces(
                leftX + share * (other.leftX - leftX),
                leftY + share * (other.leftY - leftY),
                rightX + share * (other.rightX - rightX),
                rightY + share * (other.rightY - rightY));
    }

    public double distance() {
        return Math.hypot(rightX - leftX, rightY - leftY);
    }

    /** Above 0 where the eye on the right is lower. */
    public double degrees() {
        return Math.toDegrees(Math.atan2(rightY - leftY, rightX - leftX));
    }

    public double middleX() {
        return (leftX + rightX) / 2;
    }
}
