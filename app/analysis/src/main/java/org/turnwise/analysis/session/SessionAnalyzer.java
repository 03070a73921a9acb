package org.turnwise.analysis.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.analysis.audio.AudioSets;
import org.turnwise.analysis.audio.Sound;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.analysis.face.FaceModels;
import org.turnwise.analysis.face.Footage;
import org.turnwise.analysis.turn.TextTurns;
import org.turnwise.features.text.TextEncoder;
import org.turnwise.inference.onnx.DeviceChoice;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.inference.onnx.ModelException;
import org.turnwise.inference.onnx.OnnxModel;
import org.turnwise.inference.sure.SureModel;
import org.turnwise.inference.sure.SurePrediction;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Turns;

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
    private final Supplier<FaceModels> openFaces;
    private final String version;
    private final Clock clock;
    private @Nullable FaceModels faces;

    /**
     * @param audioSets what can be measured of the turns' sound
     * @param openFaces opens what faces are found and described with, the first time there is a picture to look at
     * @param version of the application, for the run's provenance
     */
    public SessionAnalyzer(
            TextEncoder encoder,
            SureModel model,
            FeatureCache cache,
            AudioSets audioSets,
            Supplier<FaceModels> openFaces,
            String version,
            Clock clock) {
        this.encoder = encoder;
        this.model = model;
        this.cache = cache;
        this.audioSets = audioSets;
        this.openFaces = openFaces;
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
     * Predicts every turn of the session. Its sound is measured and its faces are looked at too: before, where the model
     * uses them, else after, so that views and exports find them in the cache.
     *
     * @param sound the recording's, or why there is none
     * @param footage its pictures, or why there are none
     * @throws AnalysisCancelled if the listener asked for it
     * @throws org.turnwise.inference.onnx.ModelException if the model cannot be run
     */
    public AnalysisResult analyze(
            Session session, Sound sound, Footage footage, AnalysisSettings settings, AnalysisListener listener) {
        Instant start = clock.instant();
        AudioStage audio = new AudioStage(wanted("audio"), audioSets, cache, sound, listener);
        audio.measureForModel(session);
        FaceStage face = new FaceStage(wanted("visual"), this::faces, cache, footage, listener);
        face.lookForModel(session);
        AnalysisRun run = run(start, settings, audio, face);
        AnalysisUpdate all = predict(run, DialogueAssembler.windows(session), audio, face, listener);
        long took = Duration.between(start, clock.instant()).toMillis();
        audio.measureForViews(session);
        face.lookForViews(session);
        return new AnalysisResult(run.lasting(took), all.predictions(), all.notices());
    }

    /**
     * Says again what a run says of a session that was edited since: what a whole analysis of the session as it is now says,
     * bit for bit, of every turn whose prediction the edit can have changed, and nothing of the others. Turns whose text, span
     * or speaker is new are extracted, all others come from the cache; the model sees only the windows in which something
     * changed. To be given what this model says, {@code run} must be one of its own.
     *
     * @param run whose samples and seed are used, and whose predictions these are
     * @param before the session that the run's predictions are of
     * @param after the session as it is now
     * @throws AnalysisCancelled if the listener asked for it
     * @throws org.turnwise.inference.onnx.ModelException if the model cannot be run, or another one gave the run
     */
    public AnalysisUpdate update(
            AnalysisRun run, Session before, Session after, Sound sound, Footage footage, AnalysisListener listener) {
        mustBeMine(run);
        List<DialogueWindow> stale = DialogueAssembler.windows(after);
        if (!facesMoved(before, after)) {
            Set<DialogueWindow> known = Set.copyOf(DialogueAssembler.windows(before));
            stale = stale.stream().filter(window -> !known.contains(window)).toList();
        }
        Session seen = after.withTurns(turnsOf(stale));
        AudioStage audio = new AudioStage(wanted("audio"), audioSets, cache, sound, listener);
        audio.measureForModel(seen);
        FaceStage face = new FaceStage(wanted("visual"), this::faces, cache, footage, listener);
        face.lookForModel(after);
        return predict(run, stale, audio, face, listener);
    }

    /**
     * Prepares to say what the model would have said of a turn without its words, voice or face. Quick: nothing is read yet.
     *
     * @param run whose samples and seed are used; must be one of this model's own
     * @param session that the run's predictions are of
     * @param listener asked whether to go on while something has to be measured
     * @throws ModelException if another model gave the run
     */
    public WhatIf whatIf(AnalysisRun run, Session session, Sound sound, Footage footage, AnalysisListener listener) {
        mustBeMine(run);
        AudioStage audio = new AudioStage(wanted("audio"), audioSets, cache, sound, listener);
        FaceStage face = new FaceStage(wanted("visual"), this::faces, cache, footage, listener);
        return new WhatIf(run, session, model, new WindowReader(new TextTurns(encoder, cache), audio, face));
    }

    private void mustBeMine(AnalysisRun run) {
        if (!run.modelHash().equals(model.manifest().modelHash())) {
            throw new ModelException("run " + run.id() + " was made by another model than "
                    + model.manifest().name() + "; analyse the session again");
        }
    }

    /** Whose face is whose is decided over the whole recording: with one turn's span, other turns' faces may change. */
    private boolean facesMoved(Session before, Session after) {
        return wanted("visual").isPresent()
                && !(spans(before).equals(spans(after)) && before.faceMarks().equals(after.faceMarks()));
    }

    private static List<Object> spans(Session session) {
        return session.turnsInOrder().stream()
                .<Object>map(turn -> List.of(turn.id(), turn.span(), turn.speaker()))
                .toList();
    }

    private static Turns turnsOf(List<DialogueWindow> windows) {
        Turns turns = Turns.NONE;
        Set<TurnId> there = new HashSet<>();
        for (DialogueWindow window : windows) {
            for (Turn turn : window.turns()) {
                turns = there.add(turn.id()) ? turns.with(turn) : turns;
            }
        }
        return turns;
    }

    private Optional<FeatureSet> wanted(String modality) {
        return Optional.ofNullable(model.spec().features().get(modality));
    }

    private AnalysisUpdate predict(
            AnalysisRun run,
            List<DialogueWindow> windows,
            AudioStage audio,
            FaceStage face,
            AnalysisListener listener) {
        Predictions words = new Predictions(run.id(), model.spec().classes());
        WindowReader reader = new WindowReader(new TextTurns(encoder, cache), audio, face);
        int total = windows.stream().mapToInt(DialogueWindow::predictedCount).sum();
        listener.progress(0, total);
        List<Prediction> all = new ArrayList<>();
        List<TurnNotice> notices = new ArrayList<>();
        for (DialogueWindow window : windows) {
            if (listener.cancelled()) {
                throw new AnalysisCancelled();
            }
            WindowFeatures features = reader.read(window);
            List<SurePrediction> sure = model.predict(features.input(), run.samples(), run.seed());
            List<Prediction> fresh = new ArrayList<>();
            for (int t = window.firstPredicted(); t < window.endPredicted(); t++) {
                fresh.add(words.of(window, t, sure.get(t), features.missing(t)));
                features.notice(t).ifPresent(notices::add);
            }
            all.addAll(fresh);
            listener.predicted(List.copyOf(fresh));
            listener.progress(all.size(), total);
        }
        notices.forEach(notice -> LOG.warn("{}", notice));
        return new AnalysisUpdate(all, notices);
    }

    @Override
    public void close() {
        try (cache;
                encoder) {
            model.close();
            if (faces != null) {
                faces.close();
            }
        }
    }

    private FaceModels faces() {
        FaceModels open = faces;
        if (open == null) {
            open = openFaces.get();
            faces = open;
        }
        return open;
    }

    private AnalysisRun run(Instant start, AnalysisSettings settings, AudioStage audio, FaceStage face) {
        Map<String, String> versions = new TreeMap<>();
        versions.put("turnwise", version);
        versions.put("java", System.getProperty("java.version", "unknown"));
        versions.put("os", System.getProperty("os.name", "unknown") + " " + System.getProperty("os.arch", ""));
        versions.put("onnxruntime", OnnxModel.runtimeVersion());
        versions.put(AnalysisRun.MODEL_VERSION, model.manifest().version());
        versions.put(AnalysisRun.TEXT_FEATURES, encoder.featureSet().toString());
        audio.provenance().ifPresent(words -> versions.put("audio features", words));
        face.provenance().ifPresent(words -> versions.put("face features", words));
        return new AnalysisRun(
                UUID.randomUUID().toString(),
                start,
                model.spec().scheme(),
                model.manifest().name(),
                model.manifest().modelHash(),
                model.device().description(),
                settings.seed(),
                settings.samples(),
                OptionalLong.empty(),
                versions);
    }
}
