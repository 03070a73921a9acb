package org.turnwise.inference.onnx;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a pack's model is and how it must be called: the part of a manifest that differs by kind. */
public sealed interface ModelSpec {
    /** Of SURE, in the order of its graphs. */
    List<String> MODALITIES = List.of("text", "audio", "visual");

    /** The word that stands in the manifest under {@code kind}. */
    String kind();

    /** File name of the ONNX graph inside the pack. */
    String graph();

    /**
     * A SURE network.
     *
     * @param scheme id of the label scheme the classes belong to
     * @param classes label ids in the order of the logits
     * @param features by modality ({@code text}, {@code audio}, {@code visual}): what it was trained on; a modality
     *     that is not here is never available to this model
     * @param hidden width d of the latent space
     * @param experts E, experts per modality
     * @param selected K, experts whose weight is not zero
     * @param steps R, reasoning steps
     * @param speakers how many speakers it tells apart; later ones count as the last
     * @param temperature the logits are divided by this before the softmax
     * @param temperatures others, of turns that have just these modalities: "text", "text+audio"; may be empty
     */
    record Sure(
            String graph,
            String scheme,
            List<String> classes,
            Map<String, FeatureSet> features,
            int hidden,
            int experts,
            int selected,
            int steps,
            int speakers,
            double temperature,
            Map<String, Double> temperatures)
            implements ModelSpec {
        public Sure {
            classes = List.copyOf(classes);
            features = Map.copyOf(features);
            temperatures = Map.copyOf(temperatures);
        }

        /** One temperature for all turns. */
        public Sure(
                String graph,
                String scheme,
                List<String> classes,
                Map<String, FeatureSet> features,
                int hidden,
                int experts,
                int selected,
                int steps,
                int speakers,
                double temperature) {
            this(graph, scheme, classes, features, hidden, experts, selected, steps, speakers, temperature, Map.of());
        }

        /** The temperature of a turn that has these modalities. */
        public double temperatureOf(Set<String> modalities) {
            return temperatures.getOrDefault(nameOf(modalities), temperature);
        }

        /** How a set of modalities is named under {@code temperatures}: "text+audio+visual", always in this order. */
        public static String nameOf(Set<String> modalities) {
            return MODALITIES.stream().filter(modalities::contains).collect(Collectors.joining("+"));
        }

        @Override
        public String kind() {
            return "sure";
        }
    }

    /**
     * A text encoder with RoBERTa's interface: {@code input_ids} and {@code attention_mask} in (and {@code
     * token_type_ids} where the graph asks for it), one vector per token out.
     *
     * @param tokenizer file name of the Hugging Face {@code tokenizer.json} inside the pack
     * @param output name of the graph's output with shape [batch, tokens, width]; usually {@code last_hidden_state}
     * @param pooling how token vectors become one; several are put side by side in this order
     * @param maxTokens longer texts are cut, special tokens included
     * @param prefix put before every text, as E5 wants "query: "; usually empty
     */
    record TextEncoder(
            String graph,
            String tokenizer,
            String output,
            List<Pooling> pooling,
            int maxTokens,
            String prefix,
            FeatureSet features)
            implements ModelSpec {
        public TextEncoder {
            pooling = List.copyOf(pooling);
        }

        @Override
        public String kind() {
            return "text-encoder";
        }
    }

    /**
     * A face encoder: {@code face} in, float32 {@code [N, 1, size, size]}, raw gray values from 0 to 255, row by row; out
     * {@code features} {@code [N, dimension]} and {@code logits} {@code [N, classes]}.
     *
     * @param classes expressions in the order of the logits, and last of all {@code not-a-face}
     * @param size rows and columns of a face
     * @param features names the values of output {@code features}
     * @param temperature the logits are divided by this before the softmax
     */
    record FaceEncoder(String graph, List<String> classes, int size, FeatureSet features, double temperature)
            implements ModelSpec {
        public FaceEncoder {
            classes = List.copyOf(classes);
        }

        @Override
        public String kind() {
            return "face-encoder";
        }
    }

    /**
     * A face detector with YuNet's interface, as OpenCV's FaceDetectorYN runs it.
     *
     * @param threshold faces with a lower score are passed over, 0 to 1
     */
    record FaceDetector(String graph, double threshold) implements ModelSpec {
        @Override
        public String kind() {
            return "face-detector";
        }
    }

    /** How the vectors of a text's tokens become one vector. */
    enum Pooling {
        /** Mean over the tokens that are not padding. */
        MEAN,
        /** The first token's vector. */
        CLS
    }
}
