package org.turnwise.desktop.exporting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.turnwise.desktop.task.Progress;
import org.turnwise.desktop.voice.Hearing;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.formats.ExportException;
import org.turnwise.formats.registry.DatasetExport;
import org.turnwise.formats.registry.ExportedDataset;

/** Carries an order out. Blocking; any thread but the one that draws. */
public final class Export {
    private static final Texts TEXTS = Texts.of(Export.class);

    private final DatasetExport export;
    private final VoiceTables tables;

    public Export(DatasetExport export, Hearing hearing) {
        this.export = export;
        this.tables = new VoiceTables(hearing);
    }

    /** What the annotator should know of the folder before anything is written, a sentence each. Changes nothing. */
    public List<String> warnings(ExportViewModel.Order order) {
        List<String> warnings = new ArrayList<>();
        List<Path> inTheWay = export.inTheWay(VoiceTables.planned(order), order.folder(), order.baseName());
        for (Path file : inTheWay) {
            warnings.add(TEXTS.get("warning.inTheWay", name(file)));
        }
        Path file = order.file();
        if (inTheWay.isEmpty()
                && Files.exists(file)
                && !file.equals(order.target().toAbsolutePath())) {
            warnings.add(TEXTS.get("warning.replaced", name(file)));
        }
        List<Path> left = export.leftOver(VoiceTables.planned(order), order.folder(), order.baseName());
        if (!left.isEmpty()) {
            warnings.add(TEXTS.get("warning.leftOver", names(left), left.size()));
        }
        return warnings;
    }

    /**
     * Writes the dataset, its audio features where they are wanted, and its card: all or none.
     *
     * @return what was done, in words
     * @throws ExportException with words for the user; the folder is then as it was
     */
    public String run(ExportViewModel.Order order, Progress progress) throws ExportException {
        ExportedDataset written = export.export(
                order.session(), tables.measured(order, progress), order.options(), order.folder(), order.baseName());
        Path card = written.files().get(written.files().size() - 1);
        String done = TEXTS.get("export.done", written.files().get(0), name(card));
        return written.leftOver().isEmpty()
                ? done
                : done + " " + TEXTS.get("export.leftOver", names(written.leftOver()));
    }

    private static String names(List<Path> files) {
        return files.stream().map(Export::name).collect(Collectors.joining(", "));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
