package org.turnwise.desktop.preferences;

import java.util.List;
import org.turnwise.desktop.theme.ColourSet;

/**
 * How the annotator labels.
 *
 * @param colours for the labels of schemes that ship with the program
 * @param templates in the order of their keys
 */
public record LabelChoices(ColourSet colours, List<LabelTemplate> templates) {
    public static final LabelChoices FIRST = new LabelChoices(ColourSet.OKABE_ITO, List.of());

    public LabelChoices {
        templates = List.copyOf(templates);
    }

    public LabelChoices withColours(ColourSet wanted) {
        return new LabelChoices(wanted, templates);
    }

    public LabelChoices withTemplates(List<LabelTemplate> wanted) {
        return new LabelChoices(colours, wanted);
    }
}
