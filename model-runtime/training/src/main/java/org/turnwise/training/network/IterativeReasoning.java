package org.turnwise.training.network;

import static org.turnwise.training.network.SureArchitecture.MODALITIES;

import java.util.ArrayList;
import java.util.List;
import org.turnwise.training.network.ParameterLayout.Start;

/**
 * Reads the dialogue with a bidirectional GRU, then asks it several times: an LSTM cell turns the last answer into the next
 * question, attention over the dialogue's real turns answers it.
 */
final class IterativeReasoning {
    private final SureArchitecture sizes;
    private final GruWeights context;
    private final Layers.Linear question;
    private final String memory;
    private final Layers.Linear answer;
    private final Layers.Linear trust;

    IterativeReasoning(ParameterLayout layout, SureArchitecture sizes) {
        this.sizes = sizes;
        int d = sizes.hidden();
        int half = d / 2;
        long both = 2L * MODALITIES;
        context = new GruWeights(
                layout.declare("context.input", Start.RECURRENT, both, d, 3L * half),
                layout.declare("context.recurrent", Start.RECURRENT, both, half, 3L * half),
                layout.declare("context.input.bias", Start.ZERO, both, 1, 3L * half),
                layout.declare("context.recurrent.bias", Start.ZERO, both, 1, 3L * half),
                MODALITIES,
                half);
        Layers layers = new Layers(layout);
        question = layers.linear("reasoning.question", 2L * d, 4L * d, MODALITIES);
        memory = layout.declare("reasoning.memory", Start.RECURRENT, MODALITIES, d, 4L * d);
        answer = layers.linear("reasoning.answer", 2L * d, d, MODALITIES);
        trust = layers.linear("reasoning.trust", 2L * d, d, MODALITIES);
    }

    /** The reasoned turns {@code [3, N, d]}, and the attention {@code [3, B, T, T]} of every step. */
    record Reasoned<V>(V turns, List<V> attention) {}

    /** From {@code [3, N, d]}. */
    <V> Reasoned<V> apply(Arithmetic<V> a, V turns, Dropouts dropouts) {
        int d = sizes.hidden();
        V read = a.bidirectionalGru(perDialogue(a, turns), context);
        V flat = a.reshape(read, MODALITIES, -1, d);
        V turned = a.transpose(read, 0, 1, 3, 2);
        V query = a.concatenate(List.of(flat, flat), -1);
        Cell<V> cell = first(a, query);
        List<V> attention = new ArrayList<>();
        for (int step = 0; step < sizes.steps(); step++) {
            if (step > 0) {
                cell = next(a, query, cell);
            }
            V scores = a.scale(a.matrixProduct(perDialogue(a, cell.output()), turned), 1 / Math.sqrt(d));
            V looked = a.softmax(a.hidePadding(scores));
            attention.add(looked);
            V found = a.reshape(a.matrixProduct(looked, read), MODALITIES, -1, d);
            query = a.concatenate(List.of(cell.output(), found), -1);
        }
        V reply = answer.apply(a, a.dropout(query, dropouts.inner()));
        V gate = a.sigmoid(trust.apply(a, a.concatenate(List.of(reply, flat), -1)));
        V mixed = a.add(flat, a.multiply(gate, a.subtract(reply, flat)));
        return new Reasoned<>(sizes.parts().reasoning() ? mixed : flat, attention);
    }

    private <V> V perDialogue(Arithmetic<V> a, V flat) {
        return a.reshape(flat, MODALITIES, a.dialogues(), -1, sizes.hidden());
    }

    private record Cell<V>(V output, V state) {}

    /** The LSTM from its zero state, in which forget gate and recurrent weights play no part. */
    private <V> Cell<V> first(Arithmetic<V> a, V query) {
        V gates = question.apply(a, query);
        V state = a.multiply(a.sigmoid(gate(a, gates, 0)), a.tanh(gate(a, gates, 2)));
        return new Cell<>(a.multiply(a.sigmoid(gate(a, gates, 3)), a.tanh(state)), state);
    }

    private <V> Cell<V> next(Arithmetic<V> a, V query, Cell<V> before) {
        V gates = a.add(question.apply(a, query), a.matrixProduct(before.output(), a.parameter(memory)));
        V kept = a.multiply(a.sigmoid(gate(a, gates, 1)), before.state());
        V added = a.multiply(a.sigmoid(gate(a, gates, 0)), a.tanh(gate(a, gates, 2)));
        V state = a.add(kept, added);
        return new Cell<>(a.multiply(a.sigmoid(gate(a, gates, 3)), a.tanh(state)), state);
    }

    /** Input, forget, cell and output gate lie side by side. */
    private <V> V gate(Arithmetic<V> a, V gates, int place) {
        long d = sizes.hidden();
        return a.slice(gates, -1, place * d, (place + 1) * d);
    }
}
