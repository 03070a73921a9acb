package org.turnwise.formats.card;

/**
 * A file the card lists.
 *
 * @param name without folder
 * @param format the writer's name for it
 * @param sha256 hex digest of its bytes
 */
public record CardFile(String name, String format, long sizeBytes, String sha256) {}
