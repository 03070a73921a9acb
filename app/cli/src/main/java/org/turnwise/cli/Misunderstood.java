package org.turnwise.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what of a command line was not understood, what may have been meant, and where to read more. */
final class Misunderstood implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        PrintWriter err = command.getErr();
        // A misspelt option is worth more than what is missing because of it.
        List<String> unmatched = failure instanceof UnmatchedArgumentException stray
                ? stray.getUnmatched()
                : command.getUnmatchedArguments();
        err.println("turnwise: " + (unmatched.isEmpty() ? failure.getMessage() : inWords(command, unmatched.get(0))));
        err.println("'" + name + " --help' says what it understands.");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String inWords(CommandLine command, String argument) {
        String name = command.getCommandSpec().qualifiedName();
        if (argument.startsWith("-")) {
            String option = argument.replaceFirst("=.*", "");
            List<String> known = command.getCommandSpec().options().stream()
                    .flatMap(o -> List.of(o.names()).stream())
                    .toList();
            return name + " has no option " + option + "." + meant(option, known);
        }
        if (command.getSubcommands().isEmpty()) {
            return name + " does not know what to do with '" + argument + "'.";
        }
        return name + " has no command '" + argument + "'."
                + meant(argument, List.copyOf(command.getSubcommands().keySet()));
    }

    private static String meant(String word, List<String> known) {
        Optional<String> closest = Spelling.closest(word, known);
        return closest.map(c -> " Did you mean " + c + "?").orElse("");
    }
}
