package org.turnwise.session.model;

/**
 * A recording that the session refers to and never changes.
 *
 * @param path relative to the session file, with forward slashes; absolute only where no relative path exists
 * @param contentHash {@code sha256:} and the hex digest of the file's bytes: how a moved file is recognised
 * @param durationMillis length as probed when it was added
 * @param offsetMillis how much later than the session's first recording this one began; negative where it began earlier
 */
public record MediaSource(
        String id,
        String path,
        String contentHash,
        long sizeBytes,
        long durationMillis,
        boolean video,
        boolean audio,
        long offsetMillis) {
    /** A recording that began with the session's first. */
    public MediaSource(
            String id,
            String path,
            String contentHash,
            long sizeBytes,
            long durationMillis,
            boolean video,
            boolean audio) {
        this(id, path, contentHash, sizeBytes, durationMillis, video, audio, 0);
    }

    public MediaSource withPath(String newPath) {
        return new MediaSource(id, newPath, contentHash, sizeBytes, durationMillis, video, audio, offsetMillis);
    }

    public MediaSource withOffset(long newOffsetMillis) {
        return new MediaSource(id, path, contentHash, sizeBytes, durationMillis, video, audio, newOffsetMillis);
    }
}
