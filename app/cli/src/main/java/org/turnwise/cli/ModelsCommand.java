package org.turnwise.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.turnwise.analysis.folders.UserFolders;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.ModelPacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "packs",
        mixinStandardHelpOptions = true,
        description = {
            "List, check and register model packs.",
            "A pack is a folder with manifest.json and the files it names: a SURE model, or a text encoder"
                    + " (model.onnx and tokenizer.json)."
        })
final class PacksCommand implements Runnable {
    private final UserFolders folders = UserFolders.ofThisUser();

    @Override
    public void run() {
        ModelPacks found = ModelPacks.find(folders.modelPacks());
        print(found, System.out);
    }

    static void print(ModelPacks found, java.io.PrintStream out) {
        for (ModelPack pack : found.packs().values()) {
            var manifest = pack.manifest();
            out.printf(
                    "  %s %s (%s)%n    %s%n    %s%n",
                    manifest.name(), manifest.version(), manifest.spec().kind(), pack.location(), manifest.modelHash());
        }
        found.problems().forEach(problem -> out.println("  cannot be used: " + problem));
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Check a pack and copy it to this user's packs, where it comes before a built-in one of the"
                    + " same name.")
    void add(@Parameters(paramLabel = "FOLDER", description = "The pack's folder.") Path folder) throws Exception {
        ModelPack pack = ModelPack.open(GivenPath.folderToRead("packs add", folder));
        Path target = folders.modelPacks().resolve(pack.manifest().name());
        if (Files.exists(target)) {
            throw new CliFailure("there is a pack " + pack.manifest().name() + " already: " + target
                    + ". Remove that folder first, or give the new pack another name in its manifest.");
        }
        Map<String, byte[]> files = new HashMap<>();
        List<String> names = new ArrayList<>(pack.manifest().files().keySet());
        for (String name : names) {
            files.put(name, pack.read(name));
        }
        Path card = folder.resolve("MODEL_CARD.md");
        ModelPack.write(target, pack.manifest(), files);
        if (Files.isRegularFile(card) && !files.containsKey("MODEL_CARD.md")) {
            Files.copy(card, target.resolve("MODEL_CARD.md"), StandardCopyOption.REPLACE_EXISTING);
        }
        System.out.println("registered " + pack.manifest().name() + " in " + target);
    }
}
