package org.turnwise.analysis.session;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.turnwise.analysis.audio.AudioSets;
import org.turnwise.analysis.audio.Sound;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.analysis.face.FaceModels;
import org.turnwise.analysis.face.Footage;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.ModelSpec;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.inference.sure.SureModel;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Turns;

/** Sessions of words alone, and what looks at them. */
final class WordSessions {
    static final AnalysisSettings SETTINGS = new AnalysisSettings(3, 5);
    static final Sound NO_SOUND = new Sound.Missing("the session has no recording");
    static final Footage NO_PICTURE = new Footage.Missing("no picture in this recording");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    private WordSessions() {}

    static SessionAnalyzer analyzer(ModelPack pack, WordsEncoder encoder, FeatureCache cache) {
        return new SessionAnalyzer(
                encoder,
                SureModel.open(pack, RuntimeSettings.cpu(1)),
                cache,
                AudioSets.standard(),
                WordSessions::noFaces,
                "test",
                CLOCK);
    }

    static FaceModels noFaces() {
        throw new AssertionError("there is no picture to look at");
    }

    static int textWidth(ModelPack pack) {
        FeatureSet text = ((ModelSpec.Sure) pack.manifest().spec()).features().get("text");
        return text == null ? 0 : text.dimension();
    }

    static Session session(int turns) {
        Turns all = Turns.NONE;
        for (int i = 0; i < turns; i++) {
            all = all.with(turn(i, "what was said in turn " + i, ""));
        }
        return Session.empty("s", "s").withTurns(all);
    }

    static Turn turn(int i, String text, String dialogue) {
        return new Turn(
                new TurnId(i + 1), new TimeSpan(1000L * i, 1000L * i + 900), "S" + i % 3, text, dialogue, Map.of());
    }
}
