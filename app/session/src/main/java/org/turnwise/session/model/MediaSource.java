package org.turnwise.session.model;

/**
 * A recording that the session refers to and never changes.
 *
 * @param path relative to the session file, with forward slashes; absolute only where no relative path exists
 * @param contentHash {@code sha256:} and the hex digest of the file's bytes: how a moved file is recognised
 * @param durationMillis length as probed when it was added
 */
public record MediaSource(
        String id, String path, String contentHash, long sizeBytes, long durationMillis, boolean video, boolean audio) {
    public MediaSource withPath(String newPath) {
        return new MediaSource(id, newPath, contentHash, sizeBytes, durationMillis, video, audio);
    }
}
