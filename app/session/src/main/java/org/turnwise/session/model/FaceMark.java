package org.turnwise.session.model;

/**
 * A human's word on whose a face is: the one that covers this point of the picture at this moment. So it holds whatever
 * faces a later analysis finds.
 *
 * @param id later marks of the same face go before earlier ones
 * @param millis media time
 * @param x share of the upright picture's width, 0 to 1
 * @param y share of its height, 0 to 1
 * @param speaker id of the speaker
 */
public record FaceMark(long id, long millis, double x, double y, String speaker) {}
