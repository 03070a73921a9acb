package org.turnwise.samples.make;

import static org.turnwise.samples.make.Emotion.ANGER;
import static org.turnwise.samples.make.Emotion.DISGUST;
import static org.turnwise.samples.make.Emotion.FEAR;
import static org.turnwise.samples.make.Emotion.JOY;
import static org.turnwise.samples.make.Emotion.NEUTRAL;
import static org.turnwise.samples.make.Emotion.SADNESS;
import static org.turnwise.samples.make.Emotion.SURPRISE;
import static org.turnwise.samples.make.Role.JONAS;
import static org.turnwise.samples.make.Role.MIA;
import static org.turnwise.samples.make.Shot.BOTH;
import static org.turnwise.samples.make.Shot.SPEAKER;

import java.util.List;

/** "Where is Biscuit?": Mia and Jonas come home and their dog is gone. */
public final class Script {
    /** The lines in order. */
    public static final List<Line> LINES = List.of(
            new Line(MIA, NEUTRAL, NEUTRAL, BOTH, 0, "Hi Jonas. I put the groceries on the kitchen table."),
            new Line(JONAS, NEUTRAL, NEUTRAL, BOTH, 320, "Thanks. I will put them away in a minute."),
            new Line(MIA, SURPRISE, NEUTRAL, BOTH, 450, "Wait, what? Why is the front door wide open?"),
            new Line(JONAS, SURPRISE, SURPRISE, BOTH, 260, "What? No way! I closed it an hour ago!"),
            new Line(MIA, FEAR, SURPRISE, SPEAKER, 300, "Oh no. Where is Biscuit? What if he ran into the street?"),
            new Line(JONAS, FEAR, FEAR, SPEAKER, 330, "I'm scared, Mia. There are so many cars out there."),
            new Line(MIA, ANGER, FEAR, BOTH, 240, "You never check that door! I told you a hundred times!"),
            new Line(JONAS, ANGER, ANGER, BOTH, 170, "Stop yelling at me! This is not my fault!"),
            new Line(MIA, SADNESS, NEUTRAL, SPEAKER, 500, "I'm sorry. I just miss him so much already."),
            new Line(JONAS, SADNESS, SADNESS, BOTH, 420, "I know. It breaks my heart to see his empty bed."),
            new Line(MIA, NEUTRAL, SADNESS, BOTH, 450, "Okay. I will look in the garden, and you look over there."),
            new Line(JONAS, DISGUST, NEUTRAL, BOTH, 400, "Ugh, what is that smell? That is disgusting!"),
            new Line(MIA, DISGUST, DISGUST, BOTH, 230, "Eww, gross! There is rotten fish all over the floor!"),
            new Line(JONAS, SURPRISE, DISGUST, SPEAKER, 280, "Oh my God! The garbage bag just moved!"),
            new Line(MIA, FEAR, SURPRISE, BOTH, 250, "Don't touch it! It could be a rat. I'm so afraid!"),
            new Line(JONAS, NEUTRAL, FEAR, BOTH, 450, "Hold on. I can see a tail, and it is brown."),
            new Line(MIA, SURPRISE, NEUTRAL, BOTH, 300, "Oh my God! It's Biscuit!"),
            new Line(JONAS, JOY, JOY, BOTH, 220, "Yes! He is safe! I'm so happy!"),
            new Line(MIA, JOY, JOY, SPEAKER, 240, "Oh, come here, you sweet boy! I love you so much!"),
            new Line(JONAS, DISGUST, JOY, BOTH, 350, "Yuck, he has fish in his fur. That is so gross."),
            new Line(MIA, ANGER, SURPRISE, BOTH, 320, "And he chewed up my new shoes! Bad dog! I'm so mad!"),
            new Line(JONAS, SADNESS, ANGER, SPEAKER, 400, "Oh no, the shoes from Grandma. I'm so sorry."),
            new Line(MIA, NEUTRAL, SADNESS, BOTH, 480, "It's all right. We can order a pizza at seven."),
            new Line(JONAS, JOY, NEUTRAL, BOTH, 250, "Pizza? That's great! Best idea ever!"),
            new Line(MIA, JOY, JOY, BOTH, 220, "Look, he wants some too! I love this dog!"));

    private Script() {}
}
