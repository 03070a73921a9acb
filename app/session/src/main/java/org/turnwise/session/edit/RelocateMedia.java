package org.turnwise.session.edit;

import org.turnwise.session.model.Session;

/** Points a recording to where its file lies now. */
public record RelocateMedia(String media, String path) implements Edit {
    @Override
    public Session applyTo(Session before) {
        int position = Fit.mediaPosition(before, media);
        return before.withMedia(
                before.media().with(position, before.media().get(position).withPath(path)));
    }

    @Override
    public Edit inverse(Session before) {
        return new RelocateMedia(
                media, before.media().get(Fit.mediaPosition(before, media)).path());
    }

    @Override
    public Touched touched(Session before) {
        return Touched.SETTINGS;
    }

    @Override
    public String description() {
        return "Find recording";
    }
}
