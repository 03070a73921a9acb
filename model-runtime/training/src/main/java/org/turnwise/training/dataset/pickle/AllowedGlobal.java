package org.turnwise.training.dataset.pickle;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Everything a pickle may name. Each stands for something this package builds itself; no Python is ever run. */
enum AllowedGlobal {
    RECONSTRUCT("numpy.core.multiarray._reconstruct", "numpy._core.multiarray._reconstruct"),
    SCALAR("numpy.core.multiarray.scalar", "numpy._core.multiarray.scalar"),
    NDARRAY("numpy.ndarray"),
    DTYPE("numpy.dtype"),
    ENCODE("_codecs.encode"),
    ORDERED_DICT("collections.OrderedDict"),
    SET("builtins.set", "__builtin__.set");

    private final List<String> names;

    AllowedGlobal(String... names) {
        this.names = List.of(names);
    }

    static Optional<AllowedGlobal> named(String module, String name) {
        return Arrays.stream(values())
                .filter(global -> global.names.contains(module + "." + name))
                .findFirst();
    }

    @Override
    public String toString() {
        return names.get(0);
    }
}
