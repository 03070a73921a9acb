package org.turnwise.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.turnwise.analysis.folders.UserFolders;
import org.turnwise.analysis.packs.PackCheck;
import org.turnwise.analysis.packs.PackShelf;
import org.turnwise.inference.onnx.ModelException;
import org.turnwise.inference.onnx.ModelManifest;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.ModelPacks;
import org.turnwise.inference.onnx.RuntimeSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = {
            "List, install, verify and remove model packs. Without a command it lists them.",
            "",
            "A pack is a folder with manifest.json and the files it names: a SURE model, a text encoder, a face encoder or"
                    + " a face detector. One of yours goes before a built-in one of the same name."
        })
final class ModelsCommand implements Runnable {
    private final UserFolders folders;
    private final PrintStream out = System.out;

    ModelsCommand() {
        this(UserFolders.ofThisUser());
    }

    ModelsCommand(UserFolders folders) {
        this.folders = folders;
    }

    @Override
    public void run() {
        list();
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "List the packs there are.")
    void list() {
        print(ModelPacks.find(folders.modelPacks()), out);
    }

    static void print(ModelPacks found, PrintStream out) {
        for (ModelPack pack : found.packs().values()) {
            out.printf(
                    "  %s%n    %s%n    %s%n",
                    title(pack.manifest()), pack.location(), pack.manifest().modelHash());
        }
        found.problems().forEach(problem -> out.println("  cannot be used: " + problem));
    }

    private static String title(ModelManifest manifest) {
        return manifest.name() + " " + manifest.version() + " ("
                + manifest.spec().kind() + ")";
    }

    @Command(
            name = "install",
            mixinStandardHelpOptions = true,
            description = {
                "Check a pack and copy it to this user's packs.",
                "",
                "The files must be those the manifest promises, the graph must take and give what it says, and a small trial"
                        + " must succeed. A pack that is refused leaves nothing behind."
            })
    void install(@Parameters(paramLabel = "PACK", description = "The pack's folder, or a .zip of it.") Path pack) {
        if (!Files.exists(pack)) {
            throw new CliFailure("there is no folder or file " + pack + ". Check the path of the pack.");
        }
        PackCheck check = new PackCheck(RuntimeSettings.cpu(1));
        ModelPack installed = shelf().install(pack, check::trial);
        out.println("installed " + title(installed.manifest()) + " in " + installed.location());
        lacks(check, installed);
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Check packs: every file's hash, the manifest against the graph's real inputs and outputs, a small trial.",
                "",
                "Ends with status 1 if one of them cannot be used."
            })
    int verify(
            @Parameters(
                            paramLabel = "PACK",
                            arity = "0..*",
                            description = "Names of packs, or packs' folders. Default: all packs there are.")
                    List<String> names) {
        PackCheck check = new PackCheck(RuntimeSettings.standard());
        ModelPacks found = ModelPacks.find(folders.modelPacks());
        List<String> problems = new ArrayList<>();
        if (names == null || names.isEmpty()) {
            found.packs().values().forEach(pack -> verify(check, pack, problems));
            problems.addAll(found.problems());
        } else {
            for (String name : names) {
                try {
                    verify(check, named(found, name), problems);
                } catch (ModelException e) {
                    problems.add(String.valueOf(e.getMessage()));
                }
            }
        }
        problems.forEach(problem -> System.err.println("turnwise: " + problem));
        return problems.isEmpty() ? 0 : 1;
    }

    private void verify(PackCheck check, ModelPack pack, List<String> problems) {
        try {
            String trial = check.trial(pack);
            out.println(title(pack.manifest()) + ", " + pack.location());
            out.println("  files: " + pack.manifest().files().size() + ", each as the manifest promises");
            out.println("  graph: takes and gives what the manifest says");
            out.println("  trial: " + trial);
            lacks(check, pack);
        } catch (ModelException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
    }

    private ModelPack named(ModelPacks found, String name) {
        // A broken pack of the user's is not among those found: opening it says what is wrong.
        Optional<Path> own = shelf().find(name);
        if (own.isPresent()) {
            return ModelPack.open(own.get());
        }
        return found.find(name).orElseGet(() -> {
            if (!Files.isDirectory(Path.of(name))) {
                throw new CliFailure("there is no model pack " + name + "; there are "
                        + found.packs().keySet() + ", or give a pack's folder");
            }
            return ModelPack.open(Path.of(name));
        });
    }

    private void lacks(PackCheck check, ModelPack pack) {
        List<ModelPack> encoders = ModelPacks.find(folders.modelPacks()).ofKind("text-encoder");
        check.lacks(pack, encoders).forEach(lack -> System.err.println("note: " + lack));
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Delete a pack of this user's. Those that ship stay; nothing is asked.")
    void remove(@Parameters(paramLabel = "NAME", description = "The pack's name, as listed.") String name) {
        out.println("removed " + shelf().remove(name));
    }

    private PackShelf shelf() {
        return new PackShelf(folders.modelPacks());
    }
}
