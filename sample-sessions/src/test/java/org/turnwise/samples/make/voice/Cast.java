package org.turnwise.samples.make.voice;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.turnwise.samples.make.Line;
import org.turnwise.samples.make.Role;
import org.turnwise.samples.make.SpokenLine;

/** Speaks a script: every line in its role's voice, with its emotion's prosody, one after the other. */
public final class Cast {
    /** Silence before the first line. */
    public static final int LEAD_MILLIS = 600;

    private final Synthesiser synthesiser;

    public Cast(Synthesiser synthesiser) {
        this.synthesiser = synthesiser;
    }

    public List<SpokenLine> speak(List<Line> script) throws IOException, InterruptedException {
        List<SpokenLine> spoken = new ArrayList<>();
        int atMillis = LEAD_MILLIS;
        for (Line line : script) {
            Prosody prosody = Prosody.of(line.emotion());
            Sound plain = synthesiser.speak(line.role(), line.text(), prosody.pace());
            Sound acted = line.role() == Role.MIA
                    ? PitchShift.apply(plain, prosody.over(1.14, 1.3), 110, 330)
                    : PitchShift.apply(plain, prosody.over(1.02, 1.15), 65, 220);
            SpokenLine placed =
                    new SpokenLine(line, Loudness.level(acted, prosody.gainDecibels()), atMillis + line.pauseMillis());
            spoken.add(placed);
            atMillis = placed.endMillis();
        }
        return List.copyOf(spoken);
    }
}
