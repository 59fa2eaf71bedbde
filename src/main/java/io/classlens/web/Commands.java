package io.classlens.web;

import io.classlens.account.ResetPasswordCommand;
import io.classlens.tools.accuracy.AccuracyCommand;
import io.classlens.tools.bench.BenchCommand;
import io.classlens.tools.bench.server.BenchServer;
import java.util.Arrays;
import java.util.OptionalInt;

/** What the program can do besides serving the page: {@code classlens COMMAND [arguments]}. */
public final class Commands {

    private Commands() {}

    /**
     * Runs the command that the first argument names.
     *
     * @param application what the server is, for a command that needs one
     * @return its exit code, or empty if the arguments name no command and are the server's
     */
    public static OptionalInt run(Class<?> application, String... arguments) {
        if (arguments.length == 0) {
            return OptionalInt.empty();
        }
        String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        return switch (arguments[0]) {
            case "accuracy" -> OptionalInt.of(AccuracyCommand.run(rest));
            case "bench" -> OptionalInt.of(BenchCommand.run(rest));
            case "bench-server" -> OptionalInt.of(BenchServer.run(application, rest));
            case "reset-password" -> OptionalInt.of(ResetPasswordCommand.run(rest));
            default -> OptionalInt.empty();
        };
    }
}
