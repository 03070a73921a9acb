package org.turnwise.analysis.session;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.analysis.audio.AudioSets;
import org.turnwise.analysis.audio.Sound;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.analysis.turn.ModalityFeatures;
import org.turnwise.analysis.turn.TextTurns;
import org.turnwise.features.text.TextEncoder;
import org.turnwise.inference.onnx.DeviceChoice;
import org.turnwise.inference.onnx.OnnxModel;
import org.turnwise.inference.sure.DialogueInput;
import org.turnwise.inference.sure.SureModality;
import org.turnwise.inference.sure.SureModel;
import org.turnwise.inference.sure.SurePrediction;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;

/**
 * Takes sessions through feature extraction and SURE. Reads a session, never changes it: the result is an edit for the
 * session's editor. Memory does not grow with the session: dialogues are seen window by window.
 *
 * <p>One analysis at a time. Owns the encoder, the model and the cache it was given and closes them with itself.
 */
public final class SessionAnalyzer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SessionAnalyzer.class);

    private final TextEncoder encoder;
    private final SureModel model;
    private final FeatureCache cache;
    private final AudioSets audioSets;
    private final String version;
    private final Clock clock;

    /**
     * @param audioSets what can be measured of the turns' sound
     * @param version of the application, for the run's provenance
     */
    public SessionAnalyzer(
            TextEncoder encoder,
            SureModel model,
            FeatureCache cache,
            AudioSets audioSets,
            String version,
            Clock clock) {
        this.encoder = encoder;
        this.model = model;
        this.cache = cache;
        this.audioSets = audioSets;
        this.version = version;
        this.clock = clock;
    }

    /** Where the model runs and why. */
    public DeviceChoice device() {
        return model.device();
    }

    /** The label scheme the predictions belong to. */
    public String scheme() {
        return model.spec().scheme();
    }

    /**
     * Predicts every turn of the session. Its sound is measured too: before, where the model listens, else after, so
     * that views and exports find it in the cache.
     *
     * @param sound the recording's, or why there is none
     * @throws AnalysisCancelled if the listener asked for it
     * @throws org.turnwise.inference.onnx.ModelException if the model cannot be run
     */
    public AnalysisResult analyze(Session session, Sound sound, AnalysisSettings settings, AnalysisListener listener) {
        AudioStage audio = new AudioStage(
                Optional.ofNullable(model.spec().features().get("audio")), audioSets, cache, sound, listener);
        audio.measureForModel(session);
        AnalysisRun run = run(settings, audio);
        Predictions words = new Predictions(run.id(), model.spec().classes());
        TextTurns texts = new TextTurns(encoder, cache);
        int total = session.turns().size();
        listener.progress(0, total);
        List<Prediction> all = new ArrayList<>();
        List<TurnNotice> notices = new ArrayList<>();
        for (DialogueWindow window : DialogueAssembler.windows(session)) {
            if (listener.cancelled()) {
                throw new AnalysisCancelled();
            }
            List<ModalityFeatures> text = texts.featuresOf(window.turns());
            List<SurePrediction> sure = model.predict(input(window, text, audio), settings.samples(), settings.seed());
            List<Prediction> fresh = new ArrayList<>();
            for (int t = window.firstPredicted(); t < window.endPredicted(); t++) {
                Turn turn = window.turns().get(t);
                fresh.add(words.of(window, t, sure.get(t), missing(text.get(t), audio.of(turn))));
                notice(turn, text.get(t)).ifPresent(notices::add);
            }
            all.addAll(fresh);
            listener.predicted(List.copyOf(fresh));
            listener.progress(all.size(), total);
        }
        audio.measureForViews(session);
        notices.forEach(notice -> LOG.warn("{}", notice));
        return new AnalysisResult(run, all, notices);
    }

    @Override
    public void close() {
        try (cache;
                encoder) {
            model.close();
        }
    }

    private static Optional<TurnNotice> notice(Turn turn, ModalityFeatures text) {
        return text instanceof ModalityFeatures.Present present
                        && !present.notice().isEmpty()
                ? Optional.of(new TurnNotice(turn.id(), present.notice()))
                : Optional.empty();
    }

    private static DialogueInput input(DialogueWindow window, List<ModalityFeatures> text, AudioStage audio) {
        int[] speakers = window.speakerIndices();
        List<DialogueInput.TurnInput> turns = new ArrayList<>();
        for (int t = 0; t < speakers.length; t++) {
            Map<SureModality, float[]> features = new EnumMap<>(SureModality.class);
            if (text.get(t) instanceof ModalityFeatures.Present present) {
                features.put(SureModality.TEXT, present.values());
            }
            if (audio.of(window.turns().get(t)) instanceof ModalityFeatures.Present present) {
                features.put(SureModality.AUDIO, present.values());
            }
            turns.add(new DialogueInput.TurnInput(speakers[t], features));
        }
        return new DialogueInput(turns);
    }

    /** Why a modality is not there; the network that ships never saw sound or faces, and the user is told so. */
    private static Map<Modality, String> missing(ModalityFeatures text, ModalityFeatures audio) {
        Map<Modality, String> reasons = new EnumMap<>(Modality.class);
        reasons.put(Modality.VISUAL, "this model does not use faces yet");
        if (text instanceof ModalityFeatures.Absent absent) {
            reasons.put(Modality.TEXT, absent.reason());
        }
        if (audio instanceof ModalityFeatures.Absent absent) {
            reasons.put(Modality.AUDIO, absent.reason());
        }
        return reasons;
    }

    private AnalysisRun run(AnalysisSettings settings, AudioStage audio) {
        Map<String, String> versions = new TreeMap<>();
        versions.put("turnwise", version);
        versions.put("java", System.getProperty("java.version", "unknown"));
        versions.put("os", System.getProperty("os.name", "unknown") + " " + System.getProperty("os.arch", ""));
        versions.put("onnxruntime", OnnxModel.runtimeVersion());
        versions.put("model", model.manifest().version());
        versions.put("text features", encoder.featureSet().toString());
        audio.provenance().ifPresent(words -> versions.put("audio features", words));
        return new AnalysisRun(
                UUID.randomUUID().toString(),
                clock.instant(),
                model.spec().scheme(),
                model.manifest().name(),
                model.manifest().modelHash(),
                model.device().description(),
                settings.seed(),
                settings.samples(),
                versions);
    }
}
