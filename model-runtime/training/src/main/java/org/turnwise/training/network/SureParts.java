package org.turnwise.training.network;

/**
 * Which of SURE's parts take part: all of them, but where it is measured what each adds. A part that is left out hands on what
 * it was given; its weights stay in the layout, unused.
 *
 * @param experts the mixture of Gaussian experts
 * @param caution the routers' distrust of experts that are unsure
 * @param reasoning the repeated questions to the dialogue; without them the context of the recurrent layers stays
 * @param crossModal the transformer gate as a whole, in which modalities look at each other
 * @param gates the sigmoid gates behind the transformer gate's encoders; without them everything passes
 */
public record SureParts(boolean experts, boolean caution, boolean reasoning, boolean crossModal, boolean gates) {
    /** The whole network. */
    public static final SureParts ALL = new SureParts(true, true, true, true, true);
}
