package org.turnwise.session.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnwise.session.model.AttendedTurn;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.TurnId;

/** What was written with Jackson's object mapping is read again token by token. */
class PredictionJsonTest {
    private static final TypeReference<Map<Modality, ModalityEvidence>> EVIDENCE = new TypeReference<>() {};

    @Property(tries = 200)
    void what_was_written_is_read_to_the_last_digit(
            @ForAll @Size(max = 5) List<Double> numbers,
            @ForAll @Size(max = 4) Map<String, Double> named,
            @ForAll double uncertainty,
            @ForAll String reason,
            @ForAll int step,
            @ForAll long turn) {
        assertEquals(named, PredictionJson.numbers(SessionJson.write(named)));
        // again, now that the names are known
        assertEquals(named, PredictionJson.numbers(SessionJson.write(named)));
        Map<Modality, ModalityEvidence> evidence = Map.of(
                Modality.TEXT,
                new ModalityEvidence.Available(numbers, numbers, uncertainty, named),
                Modality.VISUAL,
                new ModalityEvidence.Missing(reason));
        assertEquals(evidence, PredictionJson.evidence(bytes(SessionJson.write(EVIDENCE, evidence))));
        List<AttendedTurn> reasoning = List.of(
                new AttendedTurn(Modality.AUDIO, step, new TurnId(turn), uncertainty),
                new AttendedTurn(Modality.TEXT, 0, new TurnId(1), Double.NaN));
        assertEquals(reasoning, PredictionJson.reasoning(bytes(SessionJson.write(reasoning))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{} {}",
                "{\"TEXT\":null}",
                "{\"SMELL\":{\"evidence\":\"missing\",\"reason\":\"\"}}",
                "{\"TEXT\":{\"evidence\":\"missing\"}}",
                "{\"TEXT\":{\"evidence\":\"missing\",\"reason\":null}}",
                "{\"TEXT\":{\"evidence\":\"other\",\"reason\":\"\"}}",
                "{\"TEXT\":{\"evidence\":\"missing\",\"reason\":\"\",\"more\":1}}",
                "{\"TEXT\":{\"evidence\":\"missing\",\"reason\":\"\",\"routing\":[1]}}",
                "{\"TEXT\":{\"evidence\":\"available\",\"routing\":[1],\"expertVariance\":[1],\"uncertainty\":1}}",
                "{\"TEXT\":{\"evidence\":\"available\",\"routing\":[null],\"expertVariance\":[1],\"uncertainty\":1,"
                        + "\"probabilities\":{}}}",
                "{\"TEXT\":{\"evidence\":\"available\",\"routing\":[1],\"expertVariance\":[\"1\"],\"uncertainty\":1,"
                        + "\"probabilities\":{}}}",
                "{\"TEXT\":{\"evidence\":\"missing\",\"reason\":\"\"}"
            })
    void evidence_that_was_never_written_is_refused(String json) {
        assertThrows(SessionJson.UnreadableRow.class, () -> PredictionJson.evidence(bytes(json)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[1]",
                "[{}]",
                "[{\"modality\":\"TEXT\",\"step\":0,\"turn\":1}]",
                "[{\"modality\":\"TEXT\",\"step\":0.5,\"turn\":1,\"weight\":1}]",
                "[{\"modality\":\"text\",\"step\":0,\"turn\":1,\"weight\":1}]",
                "[{\"modality\":\"TEXT\",\"step\":0,\"turn\":1,\"weight\":1,\"more\":0}]"
            })
    void reasoning_that_was_never_written_is_refused(String json) {
        assertThrows(SessionJson.UnreadableRow.class, () -> PredictionJson.reasoning(bytes(json)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{\"joy\":null}", "{\"joy\":\"much\"}", "{\"joy\":1"})
    void numbers_that_were_never_written_are_refused(String json) {
        assertThrows(SessionJson.UnreadableRow.class, () -> PredictionJson.numbers(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"joy\":01.0}",
                "{\"joy\":1.}",
                "{\"joy\":.5}",
                "{\"joy\":-}",
                "{\"joy\":1.0E}",
                "{\"joy\":1.0,}",
                "{\"joy\":1.0}}",
                "{\"joy\":1.0",
                "{\"joy\":}"
            })
    void numbers_over_known_names_are_refused_too(String json) {
        assertEquals(Map.of("joy", 0.25), PredictionJson.numbers("{\"joy\":0.25}"));
        assertThrows(SessionJson.UnreadableRow.class, () -> PredictionJson.numbers(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ \"joy\" : 1.5 }", "{\"joy\":15e-1}", "{\"joy\":1.5E0}", "{\"j\\u006fy\":1.5}"})
    void the_same_in_other_words_is_read_as_well(String json) {
        assertEquals(Map.of("joy", 0.25), PredictionJson.numbers("{\"joy\":0.25}"));
        assertEquals(Map.of("joy", 1.5), PredictionJson.numbers(json));
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
