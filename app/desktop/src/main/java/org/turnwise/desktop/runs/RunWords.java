package org.turnwise.desktop.runs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.turnwise.desktop.wording.Said;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.AnalysisRun;

/** Analysis runs in words. */
public final class RunWords {
    private static final Texts TEXTS = Texts.of(RunWords.class);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Instant now;
    private final ZoneId zone;

    /** @param now what counts as today */
    public RunWords(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** Name and version of the pack: "turnwise-base 1.0.0". */
    public static String pack(AnalysisRun run) {
        return (run.modelName() + " " + run.modelVersion()).strip();
    }

    /** "turnwise-base 1.0.0, today 14:02". */
    public String brief(AnalysisRun run) {
        return pack(run) + ", " + when(run.startedAt());
    }

    /** As {@link #brief}, with seconds. */
    public String exact(AnalysisRun run) {
        return pack(run) + ", " + when(run.startedAt(), SECOND);
    }

    /** "today 14:02". */
    public String when(Instant at) {
        return when(at, MINUTE);
    }

    private String when(Instant at, DateTimeFormatter time) {
        ZonedDateTime started = at.atZone(zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate day = started.toLocalDate();
        String clock = time.format(started);
        if (day.equals(today)) {
            return TEXTS.get("run.today", clock);
        }
        if (day.equals(today.minusDays(1))) {
            return TEXTS.get("run.yesterday", clock);
        }
        return day.getYear() == today.getYear()
                ? TEXTS.get("run.day", day.getDayOfMonth(), day.getMonthValue(), clock)
                : TEXTS.get("run.dayAndYear", day.getDayOfMonth(), day.getMonthValue(), day.getYear(), clock);
    }

    /** Where it ran, without the reason: "CPU". */
    public static String device(AnalysisRun run) {
        int colon = run.device().indexOf(':');
        return colon < 0 ? run.device() : run.device().substring(0, colon);
    }

    /** "0.4 s", "2 min 5 s"; empty where it is not known. */
    public static Optional<String> took(AnalysisRun run) {
        if (run.tookMillis().isEmpty()) {
            return Optional.empty();
        }
        long millis = run.tookMillis().getAsLong();
        if (millis < 60_000) {
            return Optional.of(TEXTS.get("run.seconds", millis / 1000.0));
        }
        long seconds = Math.round(millis / 1000.0);
        return Optional.of(TEXTS.get("run.minutes", seconds / 60, seconds % 60));
    }

    /** For where there is little room: "turnwise-base 1.0.0 on CPU, 0.4 s". */
    public static String line(AnalysisRun run) {
        return took(run)
                .map(t -> TEXTS.get("run.lineTook", pack(run), device(run), t))
                .orElseGet(() -> TEXTS.get("run.line", pack(run), device(run)));
    }

    /** All that is to be said of where the opinion comes from, in lines. */
    public String full(AnalysisRun run) {
        ZonedDateTime at = run.startedAt().atZone(zone);
        return String.join(
                "\n",
                TEXTS.get("run.pack", pack(run)),
                TEXTS.get("run.started", at.getDayOfMonth(), at.getMonthValue(), at.getYear(), SECOND.format(at)),
                took(run).map(t -> TEXTS.get("run.took", t)).orElseGet(() -> TEXTS.get("run.tookUnknown")),
                TEXTS.get("run.ranOn", Said.sentence(run.device())));
    }
}
