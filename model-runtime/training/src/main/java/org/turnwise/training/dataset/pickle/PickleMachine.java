package org.turnwise.training.dataset.pickle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows the opcodes of one pickle. */
final class PickleMachine {
    private static final int NEWEST_PROTOCOL = 5;
    private static final int BYTES_PER_CONTAINER = 64;

    private final PickleSource source;
    private final PickleStack stack;
    private final PickleLiterals literals;
    private final PickleContainers containers;
    private final PickleCalls calls;

    PickleMachine(PickleSource source, PickleLimits limits) {
        this.source = source;
        this.stack = new PickleStack(source, limits);
        this.literals = new PickleLiterals(source);
        this.containers = new PickleContainers(source, limits.depth());
        this.calls = new PickleCalls(source, containers);
    }

    /** The value the pickle stands for. */
    Object run() throws IOException {
        for (int opcode = source.opcode(); opcode != Opcode.STOP; opcode = source.opcode()) {
            Optional<Object> literal = literals.read(opcode);
            if (literal.isPresent()) {
                stack.push(literal.get());
            } else if (!frame(opcode) && !keep(opcode) && !collect(opcode) && !make(opcode)) {
                throw refusal(opcode);
            }
        }
        Object result = stack.pop();
        containers.requireDataOnly(result);
        return result;
    }

    private boolean frame(int opcode) throws IOException {
        switch (opcode) {
            case Opcode.PROTO -> {
                int protocol = source.unsignedByte();
                if (protocol > NEWEST_PROTOCOL) {
                    throw source.refused("pickle protocol " + protocol + "; 0 to " + NEWEST_PROTOCOL
                            + " are read, write the file again with protocol 4");
                }
            }
            case Opcode.FRAME -> source.requireLeft(source.unsigned(8));
            case Opcode.MARK -> stack.mark();
            case Opcode.POP -> stack.drop();
            case Opcode.POP_MARK -> stack.popToMark();
            case Opcode.DUP -> stack.push(stack.peek());
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean keep(int opcode) throws IOException {
        switch (opcode) {
            case Opcode.PUT -> stack.remember(literals.place());
            case Opcode.BINPUT -> stack.remember(source.unsigned(1));
            case Opcode.LONG_BINPUT -> stack.remember(source.unsigned(4));
            case Opcode.MEMOIZE -> stack.memoize();
            case Opcode.GET -> stack.recall(literals.place());
            case Opcode.BINGET -> stack.recall(source.unsigned(1));
            case Opcode.LONG_BINGET -> stack.recall(source.unsigned(4));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean collect(int opcode) throws IOException {
        switch (opcode) {
            case Opcode.EMPTY_LIST -> container(new ArrayList<>());
            case Opcode.EMPTY_DICT -> container(new LinkedHashMap<>());
            case Opcode.EMPTY_SET -> container(new LinkedHashSet<>());
            case Opcode.EMPTY_TUPLE -> container(new PickleTuple(List.of()));
            case Opcode.LIST -> container(stack.popToMark());
            case Opcode.TUPLE -> container(new PickleTuple(stack.popToMark()));
            case Opcode.TUPLE1, Opcode.TUPLE2, Opcode.TUPLE3 -> tuple(opcode - Opcode.TUPLE1 + 1);
            case Opcode.DICT -> {
                Map<Object, Object> dict = new LinkedHashMap<>();
                containers.putAll(dict, stack.popToMark());
                container(dict);
            }
            case Opcode.FROZENSET -> {
                Set<Object> set = new LinkedHashSet<>();
                containers.add(set, stack.popToMark());
                container(set);
            }
            case Opcode.APPEND -> {
                Object item = stack.pop();
                containers.append(stack.peek(), List.of(item));
            }
            case Opcode.SETITEM -> {
                Object value = stack.pop();
                Object key = stack.pop();
                containers.putAll(stack.peek(), List.of(key, value));
            }
            case Opcode.APPENDS -> {
                List<Object> items = stack.popToMark();
                containers.append(stack.peek(), items);
            }
            case Opcode.SETITEMS -> {
                List<Object> items = stack.popToMark();
                containers.putAll(stack.peek(), items);
            }
            case Opcode.ADDITEMS -> {
                List<Object> items = stack.popToMark();
                containers.add(stack.peek(), items);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean make(int opcode) throws IOException {
        switch (opcode) {
            case Opcode.GLOBAL -> {
                String module = literals.name();
                stack.push(calls.global(module, literals.name()));
            }
            case Opcode.STACK_GLOBAL -> {
                Object name = stack.pop();
                Object module = stack.pop();
                if (!(module instanceof String inModule) || !(name instanceof String named)) {
                    throw source.refused("the pickle loads something whose name is no text");
                }
                stack.push(calls.global(inModule, named));
            }
            case Opcode.REDUCE -> {
                Object arguments = stack.pop();
                stack.push(calls.call(stack.pop(), arguments));
            }
            case Opcode.NEWOBJ -> {
                Object arguments = stack.pop();
                stack.push(calls.instance(stack.pop(), arguments));
            }
            case Opcode.BUILD -> {
                Object state = stack.pop();
                calls.build(stack.peek(), state);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void container(Object container) throws IOException {
        source.charge(BYTES_PER_CONTAINER);
        stack.push(container);
    }

    private void tuple(int size) throws IOException {
        Object[] items = new Object[size];
        for (int i = size - 1; i >= 0; i--) {
            items[i] = stack.pop();
        }
        container(new PickleTuple(List.of(items)));
    }

    private IOException refusal(int opcode) throws IOException {
        String what =
                switch (opcode) {
                    case Opcode.INST ->
                        "an instance (INST) of " + PythonText.shown(literals.name() + "." + literals.name());
                    case Opcode.OBJ -> "an instance (OBJ) of a class";
                    case Opcode.NEWOBJ_EX -> "an instance (NEWOBJ_EX) of a class";
                    case Opcode.EXT1, Opcode.EXT2, Opcode.EXT4 -> "an object from Python's extension registry (EXT)";
                    case Opcode.PERSID, Opcode.BINPERSID -> "an object kept outside the file (PERSID)";
                    case Opcode.NEXT_BUFFER, Opcode.READONLY_BUFFER -> "a buffer kept outside the file (NEXT_BUFFER)";
                    default -> String.format("opcode 0x%02x, which pickles do not have", opcode);
                };
        return source.refused(what + "; only numbers, texts, containers and NumPy arrays of numbers are read");
    }
}
