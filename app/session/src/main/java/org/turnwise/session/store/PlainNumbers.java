package org.turnwise.session.store;

import com.fasterxml.jackson.core.io.NumberInput;
import java.util.List;
import java.util.Optional;
import org.turnwise.session.model.NamedNumbers;

/**
 * Reads JSON of names and their numbers where it is exactly as {@link SessionJson} writes it over names that are known,
 * as nearly all of a long session's is. Leaves everything else to {@link PredictionJson}, and judges nothing.
 *
 * @param names in ascending order, without a character that JSON would write otherwise
 * @param openings what stands before each number: {@code {"anger":} and {@code ,"joy":}
 */
record PlainNumbers(List<String> names, List<String> openings) {
    static final PlainNumbers NONE = new PlainNumbers(List.of(), List.of());

    /** For more of the kind of one that has been read; {@link #NONE} where its names are not plain. */
    static PlainNumbers like(NamedNumbers numbers) {
        List<String> names = numbers.names();
        if (names.isEmpty() || !names.stream().allMatch(PlainNumbers::isPlain)) {
            return NONE;
        }
        String first = names.get(0);
        return new PlainNumbers(
                names,
                names.stream()
                        .map(name -> (name.equals(first) ? "{\"" : ",\"") + name + "\":")
                        .toList());
    }

    private static boolean isPlain(String name) {
        return name.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '"' && c != '\\');
    }

    /** Empty where the text is not of this kind. */
    Optional<NamedNumbers> read(String json) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        double[] numbers = new double[names.size()];
        int at = 0;
        for (int i = 0; i < numbers.length; i++) {
            String opening = openings.get(i);
            int from = at + opening.length();
            int to = json.startsWith(opening, at) ? endOfNumber(json, from) : from;
            if (to == from) {
                return Optional.empty();
            }
            numbers[i] = NumberInput.parseDouble(json.substring(from, to), true);
            at = to;
        }
        boolean whole = at == json.length() - 1 && json.charAt(at) == '}';
        return whole ? Optional.of(NamedNumbers.of(names, numbers)) : Optional.empty();
    }

    /** The end of a number of the form 0.25, -12.0 or 6.05E-4; {@code from} where there is none. */
    private static int endOfNumber(String json, int from) {
        int whole = json.startsWith("-", from) ? from + 1 : from;
        int point = endOfDigits(json, whole);
        boolean leadingZero = point > whole + 1 && json.charAt(whole) == '0';
        if (point == whole || leadingZero || !json.startsWith(".", point)) {
            return from;
        }
        int end = endOfDigits(json, point + 1);
        if (end == point + 1) {
            return from;
        }
        if (!json.startsWith("E", end)) {
            return end;
        }
        int power = json.startsWith("-", end + 1) ? end + 2 : end + 1;
        int last = endOfDigits(json, power);
        return last == power ? from : last;
    }

    private static int endOfDigits(String json, int from) {
        int at = from;
        while (at < json.length() && json.charAt(at) >= '0' && json.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
