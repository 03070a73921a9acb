package org.turnwise.analysis.audio;

/** Hears how the measuring of turns goes, on the thread that asked for it. */
public interface Listening {
    /** How far it is: turns measured, of how many. */
    void progress(int done, int total);

    /** Asked several times a second; true stops it. */
    boolean cancelled();

    /** Nobody hears, nobody stops it. */
    static Listening silent() {
        return new Listening() {
            @Override
            public void progress(int done, int total) {}

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
