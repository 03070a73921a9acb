package org.turnwise.training.dataset.pickle;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads a Python pickle (protocols 0 to 5) without Python and without running anything it names.
 *
 * <p>What comes out: {@code Map} for dict and OrderedDict, {@code List} for list, {@link PickleTuple}, {@code Set}, {@code String}
 * for str (Python 2's as Latin-1), {@code byte[]} for bytes, {@code Long} or {@code BigInteger} for int, {@code Double},
 * {@code Boolean}, {@link PickleNone}, and {@link NumpyArray}; NumPy's single numbers become Long, Double or Boolean. Nothing
 * contains itself. Whatever follows the end of the first pickle in a file is left alone, as Python does.
 *
 * <p>Arrays in the form that protocol 5 alone has ({@code numpy._core.numeric._frombuffer}) are not read: protocol 4 says the
 * same.
 */
public final class PickleReader {
    private final PickleLimits limits;

    public PickleReader() {
        this(PickleLimits.standard());
    }

    public PickleReader(PickleLimits limits) {
        this.limits = limits;
    }

    /**
     * The value in a file.
     *
     * @throws IOException naming the file, the byte and the reason where the pickle is cut off or damaged, wants something loaded
     *     or called that is not data, or asks for more than the limits
     */
    public Object read(Path file) throws IOException {
        try (PickleSource source = new PickleSource(file, limits.memoryBytes())) {
            return new PickleMachine(source, limits).run();
        }
    }
}
