package org.turnwise.desktop.explaining;

import java.util.Set;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.TurnId;

/** How it stands with the question what the model would say without something of the chosen turn. */
public sealed interface WhatIfState {
    /** Nothing is muted. */
    record Whole() implements WhatIfState {}

    /** @param muted what the answer is awaited without */
    record Asking(Set<Modality> muted) implements WhatIfState {}

    /** @param prediction what the model says of the turn without what is muted; recorded nowhere */
    record Answered(TurnId turn, Set<Modality> muted, Prediction prediction) implements WhatIfState {}

    /** @param reason in the user's words */
    record Failed(Set<Modality> muted, String reason) implements WhatIfState {}
}
