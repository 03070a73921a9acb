package org.turnwise.analysis.statistics;

import java.util.Optional;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Session;

/** What labels, speakers and annotators are called. */
public interface Names {
    String label(String id);

    String speaker(String id);

    String annotator(String id);

    /** Speakers and annotators by name, labels by the name the scheme gives them: for people to read. */
    static Names spoken(Session session, LabelScheme scheme) {
        return new ByName(session, id -> scheme.label(id).map(l -> l.name()).orElse(id));
    }

    /** Speakers and annotators by name, labels by their ids as everywhere in files. */
    static Names written(Session session) {
        return new ByName(session, id -> id);
    }

    /** Names as the session has them. */
    record ByName(Session session, java.util.function.UnaryOperator<String> labels) implements Names {
        @Override
        public String label(String id) {
            return labels.apply(id);
        }

        @Override
        public String speaker(String id) {
            return session.speakerName(id);
        }

        @Override
        public String annotator(String id) {
            return Optional.ofNullable(session.annotators().get(id))
                    .map(Annotator::name)
                    .orElse(id);
        }
    }
}
