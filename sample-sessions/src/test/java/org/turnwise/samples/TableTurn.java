package org.turnwise.samples;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A row of the sample's table, read by its own few lines so that a reader's mistake does not hide the sample's. */
record TableTurn(double start, double end, String speaker, String text, String emotion) {
    private static final Pattern ROW =
            Pattern.compile("(\\d+\\.\\d{3}),(\\d+\\.\\d{3}),([^,\"]+),\"((?:[^\"]|\"\")*)\",([a-z]+)");

    static List<TableTurn> of(SampleSession sample) throws IOException {
        List<String> rows;
        try (InputStream in = sample.open(sample.tableName())) {
            rows = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
        if (!rows.get(0).equals("start,end,speaker,text,emotion")) {
            throw new IOException("unexpected header: " + rows.get(0));
        }
        List<TableTurn> turns = new ArrayList<>();
        for (String row : rows.subList(1, rows.size())) {
            Matcher matcher = ROW.matcher(row);
            if (!matcher.matches()) {
                throw new IOException("not a row of the table: " + row);
            }
            turns.add(new TableTurn(
                    Double.parseDouble(matcher.group(1)),
                    Double.parseDouble(matcher.group(2)),
                    matcher.group(3),
                    matcher.group(4).replace("\"\"", "\""),
                    matcher.group(5)));
        }
        return turns;
    }
}
