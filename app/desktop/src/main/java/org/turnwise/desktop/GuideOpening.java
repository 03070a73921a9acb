package org.turnwise.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.turnwise.desktop.guide.Guide;
import org.turnwise.desktop.wording.Texts;

/** Opens the guide in the user's browser, from this machine. Confined to the FX thread. */
final class GuideOpening {
    private static final Texts TEXTS = Texts.of(GuideOpening.class);

    private final Path folder;
    private final Consumer<Path> browser;
    private final WindowParts parts;
    private final Notices notices;

    GuideOpening(Surroundings surroundings, WindowParts parts, Notices notices) {
        folder = surroundings.folders().cache().resolve("guide");
        browser = surroundings.browser();
        this.parts = parts;
        this.notices = notices;
    }

    /** The note says where the page lies; where no browser was found a notice does, and stays. */
    void open() {
        CompletableFuture.supplyAsync(this::shown, parts.tasks().quiet())
                .whenCompleteAsync(
                        (page, failure) -> {
                            if (failure != null) {
                                notices.fail(TEXTS.get("guide.failed"), failure);
                            } else {
                                notices.note(TEXTS.get("guide.shown", page));
                            }
                        },
                        parts.fx());
    }

    /** On a background thread. */
    private Path shown() {
        try {
            Path page = Guide.shipped().unpackInto(folder);
            browser.accept(page);
            return page;
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    TEXTS.get("guide.unwritten", folder, String.valueOf(failure.getMessage())), failure);
        }
    }
}
