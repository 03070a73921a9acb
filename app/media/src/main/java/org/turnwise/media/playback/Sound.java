package org.turnwise.media.playback;

/** What can be heard of a recording: the pump that fills the line and the clock that watches it. */
record Sound(SoundPump pump, AudioClock clock) {}
