package org.turnwise.training.dataset;

import java.util.List;
import org.turnwise.inference.onnx.TrainingSource;

/** The two corpora of which features were published with MMGCN and SDT. */
public enum SdtCorpus {
    IEMOCAP(
            "iemocap",
            List.of("happy", "sad", "neutral", "angry", "excited", "frustrated"),
            new TrainingSource(
                    "IEMOCAP, features of SDT and MMGCN",
                    "https://github.com/butterfliesss/SDT",
                    "IEMOCAP release licence (research only)")),
    MELD(
            "meld",
            MeldReader.CLASSES,
            new TrainingSource("MELD, features of SDT and MMGCN", "https://github.com/butterfliesss/SDT", "GPL-3.0"));

    private final String label;
    private final List<String> classes;
    private final TrainingSource source;

    SdtCorpus(String label, List<String> classes, TrainingSource source) {
        this.label = label;
        this.classes = classes;
        this.source = source;
    }

    /** Name of the dataset: "iemocap-sdt" or "meld-sdt". */
    public String dataset() {
        return label + "-sdt";
    }

    /** Name of the published file. */
    public String file() {
        return label + "_multimodal_features.pkl";
    }

    /** In the order of the file's labels. */
    public List<String> classes() {
        return classes;
    }

    TrainingSource source() {
        return source;
    }
}
