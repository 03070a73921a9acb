package org.turnwise.session.model;

/**
 * One category of a {@link LabelScheme}.
 *
 * @param id what is stored and exported ("joy")
 * @param shortName at most four letters, drawn where there is no room
 * @param colour {@code #rrggbb}
 * @param key the one character that assigns it, empty for none
 */
public record Label(String id, String name, String shortName, String colour, String key, String help) {}
