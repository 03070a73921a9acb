package org.turnwise.desktop.explaining;

import java.util.Optional;
import java.util.Set;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

/** Says what the model of a run says of a turn that lacks something. Any thread but the FX thread; one question at a time. */
public interface ModelWithout extends AutoCloseable {
    /**
     * @param session that the run's predictions are of
     * @return empty for a turn that the session does not have
     * @throws RuntimeException with words for the user where it cannot be said
     */
    Optional<Prediction> ask(AnalysisRun run, Session session, TurnId turn, Set<Modality> muted);

    /** Looks for the recording and its features again with the next question. */
    void forget();

    /** Has a question under way end early, as far as it is still measuring. Any thread. */
    void stop();

    @Override
    void close();
}
