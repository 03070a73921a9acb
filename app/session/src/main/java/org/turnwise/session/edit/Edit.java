package org.turnwise.session.edit;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.turnwise.session.model.Session;

/**
 * One change of a session, as a value. For every edit and every session it fits,
 * {@code edit.inverse(s).applyTo(edit.applyTo(s))} equals {@code s}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "edit")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Several.class, name = "several"),
    @JsonSubTypes.Type(value = AddTurns.class, name = "add-turns"),
    @JsonSubTypes.Type(value = RemoveTurns.class, name = "remove-turns"),
    @JsonSubTypes.Type(value = ChangeTurns.class, name = "change-turns"),
    @JsonSubTypes.Type(value = AddSpeaker.class, name = "add-speaker"),
    @JsonSubTypes.Type(value = RenameSpeaker.class, name = "rename-speaker"),
    @JsonSubTypes.Type(value = RemoveSpeaker.class, name = "remove-speaker"),
    @JsonSubTypes.Type(value = AddMedia.class, name = "add-media"),
    @JsonSubTypes.Type(value = RelocateMedia.class, name = "relocate-media"),
    @JsonSubTypes.Type(value = ShiftMedia.class, name = "shift-media"),
    @JsonSubTypes.Type(value = RemoveMedia.class, name = "remove-media"),
    @JsonSubTypes.Type(value = AddAnnotator.class, name = "add-annotator"),
    @JsonSubTypes.Type(value = RemoveAnnotator.class, name = "remove-annotator"),
    @JsonSubTypes.Type(value = AssignLabel.class, name = "assign-label"),
    @JsonSubTypes.Type(value = ClearLabel.class, name = "clear-label"),
    @JsonSubTypes.Type(value = SetGold.class, name = "set-gold"),
    @JsonSubTypes.Type(value = ClearGold.class, name = "clear-gold"),
    @JsonSubTypes.Type(value = MarkFace.class, name = "mark-face"),
    @JsonSubTypes.Type(value = ClearFaceMark.class, name = "clear-face-mark"),
    @JsonSubTypes.Type(value = PutMarker.class, name = "put-marker"),
    @JsonSubTypes.Type(value = RemoveMarker.class, name = "remove-marker"),
    @JsonSubTypes.Type(value = PutTrace.class, name = "put-trace"),
    @JsonSubTypes.Type(value = PutLabelScheme.class, name = "put-scheme"),
    @JsonSubTypes.Type(value = RemoveLabelScheme.class, name = "remove-scheme"),
    @JsonSubTypes.Type(value = ChooseScheme.class, name = "choose-scheme"),
    @JsonSubTypes.Type(value = SetBlinding.class, name = "set-blinding"),
    @JsonSubTypes.Type(value = RenameSession.class, name = "rename-session"),
    @JsonSubTypes.Type(value = RecordAnalysis.class, name = "record-analysis"),
    @JsonSubTypes.Type(value = AddPredictions.class, name = "add-predictions"),
    @JsonSubTypes.Type(value = RemovePredictions.class, name = "remove-predictions"),
    @JsonSubTypes.Type(value = RemoveAnalysis.class, name = "remove-analysis")
})
public sealed interface Edit
        permits Several,
                AddTurns,
                RemoveTurns,
                ChangeTurns,
                AddSpeaker,
                RenameSpeaker,
                RemoveSpeaker,
                AddMedia,
                RelocateMedia,
                ShiftMedia,
                RemoveMedia,
                AddAnnotator,
                RemoveAnnotator,
                AssignLabel,
                ClearLabel,
                SetGold,
                ClearGold,
                MarkFace,
                ClearFaceMark,
                PutMarker,
                RemoveMarker,
                PutTrace,
                PutLabelScheme,
                RemoveLabelScheme,
                ChooseScheme,
                SetBlinding,
                RenameSession,
                RecordAnalysis,
                AddPredictions,
                RemovePredictions,
                RemoveAnalysis {

    /**
     * The session after this edit.
     *
     * @throws EditRejected if it does not fit (no such turn, a name twice ...)
     */
    Session applyTo(Session before);

    /** What takes this edit back, given the session it is applied to. */
    Edit inverse(Session before);

    /** The entries that this edit, applied to {@code before}, adds, changes or removes. */
    Touched touched(Session before);

    /**
     * The edit as it is kept: completed with what only the session knows, such as which label an annotation replaces.
     * Most edits are complete as they are.
     */
    default Edit settledOn(Session before) {
        return this;
    }

    /** What the menu shows after "Undo": "Label joy". */
    String description();
}
