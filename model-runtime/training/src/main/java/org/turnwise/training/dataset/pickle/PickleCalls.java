package org.turnwise.training.dataset.pickle;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the few allowed names do when a pickle calls them. */
final class PickleCalls {
    private static final int BYTES_PER_OBJECT = 96;
    private static final int MOST_DIMENSIONS = 32;

    /** A dtype while it is being told its byte order. */
    private static final class TypeDraft {
        private NumpyType type;

        TypeDraft(NumpyType type) {
            this.type = type;
        }
    }

    private final PickleSource source;
    private final PickleContainers containers;

    PickleCalls(PickleSource source, PickleContainers containers) {
        this.source = source;
        this.containers = containers;
    }

    AllowedGlobal global(String module, String name) throws IOException {
        if (name.equals("_frombuffer") && module.matches("numpy\\._?core\\.numeric")) {
            throw source.refused(
                    "an array in the form that only pickle protocol 5 has; write the file again with protocol 4");
        }
        Optional<AllowedGlobal> allowed = AllowedGlobal.named(module, name);
        return allowed.orElseThrow(() -> source.refused("the pickle wants to load "
                + PythonText.shown(module + "." + name) + ", which is not data and is never run; only numbers, texts,"
                + " containers and NumPy arrays of numbers are read. Do not open this file with Python"));
    }

    /** The result of calling a name. */
    Object call(Object called, Object arguments) throws IOException {
        if (!(called instanceof AllowedGlobal global) || !(arguments instanceof PickleTuple tuple)) {
            throw source.refused("the pickle calls something that is not a function");
        }
        source.charge(BYTES_PER_OBJECT);
        List<Object> given = tuple.items();
        return switch (global) {
            case RECONSTRUCT -> reconstruct(given);
            case DTYPE -> dtype(given);
            case SCALAR -> scalar(given);
            case ENCODE -> encode(given);
            case ORDERED_DICT -> orderedDict(given);
            case SET -> set(given);
            case NDARRAY -> throw wrong(AllowedGlobal.NDARRAY);
        };
    }

    /** NEWOBJ: a new container; nothing else is made that way. */
    Object instance(Object called, Object arguments) throws IOException {
        if (called != AllowedGlobal.ORDERED_DICT && called != AllowedGlobal.SET) {
            throw source.refused("the pickle makes an object of a class of its own, which is not data");
        }
        return call(called, arguments);
    }

    /** BUILD: tells an array or a dtype its state. */
    void build(Object built, Object state) throws IOException {
        if (!(state instanceof PickleTuple tuple)) {
            throw source.refused("the pickle sets attributes of an object, which is not data");
        }
        if (built instanceof NumpyArray array) {
            fill(array, tuple.items());
        } else if (built instanceof TypeDraft draft) {
            order(draft, tuple.items());
        } else {
            throw source.refused("the pickle sets the state of something that has none");
        }
    }

    private NumpyArray reconstruct(List<Object> given) throws IOException {
        if (given.size() != 3 || given.get(0) != AllowedGlobal.NDARRAY) {
            throw wrong(AllowedGlobal.RECONSTRUCT);
        }
        return new NumpyArray();
    }

    private TypeDraft dtype(List<Object> given) throws IOException {
        if (given.isEmpty() || !(given.get(0) instanceof String code) || code.length() > 40) {
            throw wrong(AllowedGlobal.DTYPE);
        }
        return new TypeDraft(new NumpyType(code, ByteOrder.LITTLE_ENDIAN));
    }

    /** State: version, byte order, sub-array, names, fields, size, alignment, flags. */
    private void order(TypeDraft draft, List<Object> state) throws IOException {
        if (state.size() < 5 || !(state.get(1) instanceof String order)) {
            throw wrong(AllowedGlobal.DTYPE);
        }
        boolean plain = state.subList(2, 5).stream().allMatch(part -> part == PickleNone.NONE);
        boolean orderMatters = draft.type.isNumber() && draft.type.bytes() > 1;
        if (!plain || !(orderMatters ? List.of("<", ">") : List.of("<", ">", "|")).contains(order)) {
            throw source.refused("an element type with byte order \"" + PythonText.shown(order)
                    + "\" or with fields of its own; only plain numbers are read");
        }
        draft.type =
                new NumpyType(draft.type.code(), order.equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    /** State: version, shape, dtype, whether in Fortran order, bytes. */
    private void fill(NumpyArray array, List<Object> state) throws IOException {
        if (state.size() != 5
                || !(state.get(1) instanceof PickleTuple sizes)
                || !(state.get(2) instanceof TypeDraft draft)
                || sizes.size() > MOST_DIMENSIONS) {
            throw wrong(AllowedGlobal.NDARRAY);
        }
        NumpyType type = number(draft.type);
        int[] shape = new int[sizes.size()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = size(sizes.items().get(i));
        }
        boolean fortran = state.get(3).equals(true) || state.get(3).equals(1L);
        byte[] values = bytes(state.get(4));
        if (bytes(shape, type) != values.length) {
            throw source.refused("an array of type " + type + " and shape "
                    + PythonText.shown(sizes.items().toString()) + " has " + values.length
                    + " bytes, which is not its size");
        }
        if (values.length == 0 && shape[0] != 0) {
            throw source.refused("an array of " + shape[0] + " rows without values");
        }
        array.fill(type, shape, fortran, values);
    }

    private NumpyType number(NumpyType type) throws IOException {
        if (!type.isNumber()) {
            String kind = type.code().startsWith("O")
                    ? "Python objects"
                    : "elements of type " + PythonText.shown(type.code());
            throw source.refused(
                    "an array of " + kind + "; only arrays of numbers are read, write it as a list or as floats");
        }
        return type;
    }

    private int size(Object size) throws IOException {
        if (!(size instanceof Long count) || count < 0 || count > Integer.MAX_VALUE - 16) {
            throw source.refused("an array has a size that is not one");
        }
        return count.intValue();
    }

    /** Bytes an array takes; -1 where they are too many to be counted. */
    private static long bytes(int[] shape, NumpyType type) {
        long bytes = type.bytes();
        for (int size : shape) {
            if (size == 0) {
                return 0;
            }
            bytes = bytes < 0 || bytes > Integer.MAX_VALUE ? -1 : bytes * size;
        }
        return bytes;
    }

    private Object scalar(List<Object> given) throws IOException {
        if (given.size() != 2 || !(given.get(0) instanceof TypeDraft draft)) {
            throw wrong(AllowedGlobal.SCALAR);
        }
        NumpyType type = number(draft.type);
        byte[] value = bytes(given.get(1));
        if (value.length != type.bytes()) {
            throw source.refused("a number of type " + type + " has " + value.length + " bytes");
        }
        return type.scalar(value, 0);
    }

    private byte[] encode(List<Object> given) throws IOException {
        if (given.size() != 2 || !(given.get(0) instanceof String) || !"latin1".equals(given.get(1))) {
            throw wrong(AllowedGlobal.ENCODE);
        }
        return bytes(given.get(0));
    }

    /** Bytes, also as a Python 2 text. */
    private byte[] bytes(Object value) throws IOException {
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        if (value instanceof String text) {
            source.charge(text.length());
            return PythonText.latin1(text).orElseThrow(() -> source.refused("a text stands where bytes belong"));
        }
        throw source.refused("something else stands where bytes belong");
    }

    private Map<Object, Object> orderedDict(List<Object> given) throws IOException {
        Map<Object, Object> dict = new LinkedHashMap<>();
        for (Object pair : onlyList(given, AllowedGlobal.ORDERED_DICT)) {
            List<?> both =
                    pair instanceof PickleTuple tuple ? tuple.items() : pair instanceof List<?> list ? list : List.of();
            if (both.size() != 2) {
                throw wrong(AllowedGlobal.ORDERED_DICT);
            }
            containers.put(dict, both.get(0), both.get(1));
        }
        return dict;
    }

    private Set<Object> set(List<Object> given) throws IOException {
        Set<Object> set = new LinkedHashSet<>();
        containers.add(set, onlyList(given, AllowedGlobal.SET));
        return set;
    }

    private List<?> onlyList(List<Object> given, AllowedGlobal global) throws IOException {
        if (given.isEmpty()) {
            return List.of();
        }
        if (given.size() != 1 || !(given.get(0) instanceof List<?> list)) {
            throw wrong(global);
        }
        return list;
    }

    private IOException wrong(AllowedGlobal global) {
        return source.refused(global + " is used in a way that NumPy and Python do not write");
    }
}
