package org.turnwise.desktop.runs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.turnwise.session.model.AnalysisRun;

/** Analysis runs in words. */
public final class RunWords {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

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
        return pack(run) + ", " + when(run, MINUTE);
    }

    /** As {@link #brief}, with seconds. */
    public String exact(AnalysisRun run) {
        return pack(run) + ", " + when(run, SECOND);
    }

    private String when(AnalysisRun run, DateTimeFormatter time) {
        ZonedDateTime started = run.startedAt().atZone(zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate day = started.toLocalDate();
        String words = day.equals(today)
                ? "today"
                : day.equals(today.minusDays(1))
                        ? "yesterday"
                        : (day.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(day);
        return words + " " + time.format(started);
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
            return Optional.of(String.format(Locale.ROOT, "%.1f s", millis / 1000.0));
        }
        long seconds = Math.round(millis / 1000.0);
        return Optional.of(seconds / 60 + " min " + seconds % 60 + " s");
    }

    /** For where there is little room: "turnwise-base 1.0.0 on CPU, 0.4 s". */
    public static String line(AnalysisRun run) {
        return pack(run) + " on " + device(run) + took(run).map(t -> ", " + t).orElse("");
    }

    /** All that is to be said of where the opinion comes from, in lines. */
    public String full(AnalysisRun run) {
        return "Model pack " + pack(run) + "\nStarted "
                + DAY_AND_YEAR.format(run.startedAt().atZone(zone)) + ", "
                + SECOND.format(run.startedAt().atZone(zone)) + "\n"
                + took(run).map(t -> "Took " + t).orElse("How long it took is not known")
                + "\nRan on " + run.device();
    }
}
