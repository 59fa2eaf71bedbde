package io.classlens.account;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sets a forgotten password anew, by whoever may write into the data folder. */
@Command(
        name = "reset-password",
        mixinStandardHelpOptions = true,
        description =
                "Sets a teacher's password anew and signs the teacher out everywhere. The server"
                        + " may run or not; where it does not, the password is set at its next"
                        + " start.")
public final class ResetPasswordCommand implements Callable<Integer> {

    /** No letter that looks like another: somebody copies it from the screen. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            defaultValue = "",
            description = "The account's name; needed where there are several.")
    private String name = "";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:CLASSLENS_DATA:-data}",
            description = "The server's data folder (default ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--make",
            description = "Makes a password and prints it, instead of asking for one.")
    private boolean make;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "8",
            description = "How long to wait for the server (default ${DEFAULT-VALUE}).")
    private int seconds;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /**
     * @return the process's exit code: 0, or 2 when the person who called has to change something
     */
    public static int run(String... arguments) {
        return run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments);
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new ResetPasswordCommand())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(
                        (e, command, _) -> {
                            if (e instanceof IOException) {
                                err.println("classlens reset-password: " + e.getMessage());
                                return ExitCode.USAGE;
                            }
                            throw e;
                        })
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isDirectory(data)) {
            return problem(
                    "there is no data folder %s: name the server's with --data"
                            .formatted(data.toAbsolutePath()));
        }
        Console console = make ? null : System.console();
        String password = console == null ? made() : asked(console);
        if (password == null) {
            return problem("the two passwords are not the same");
        }
        PasswordResetFile file = new PasswordResetFile(data);
        if (!file.ask(name, password)) {
            return problem(
                    "a password has %d to %d characters, and is not the name"
                            .formatted(Teachers.LEAST_PASSWORD, Teachers.MOST_PASSWORD));
        }
        Optional<PasswordResetAnswer> answer = await(file);
        if (answer.isPresent() && answer.get() != PasswordResetAnswer.DONE) {
            return problem(
                    answer.get() == PasswordResetAnswer.NO_SUCH_TEACHER
                            ? "there is no such teacher"
                            : "there are several teachers: name one");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                answer.isPresent()
                        ? "The password is set, and the teacher is signed out everywhere."
                        : "The server does not run: the password is set when it starts.");
        if (console == null) {
            out.println("New password: " + password);
        }
        return ExitCode.OK;
    }

    private Optional<PasswordResetAnswer> await(PasswordResetFile file)
            throws IOException, InterruptedException {
        Instant end = Instant.now().plusSeconds(seconds);
        Optional<PasswordResetAnswer> answer = file.answer();
        while (answer.isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(Duration.ofMillis(200));
            answer = file.answer();
        }
        return answer;
    }

    private static @Nullable String asked(Console console) {
        char[] first = console.readPassword("New password: ");
        char[] again = console.readPassword("Once more: ");
        return first != null && Arrays.equals(first, again) ? new String(first) : null;
    }

    /** Four groups of four, 79 bits. */
    private static String made() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "")
                    .append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return password.toString();
    }

    private int problem(String text) {
        spec.commandLine().getErr().println("classlens reset-password: " + text);
        return ExitCode.USAGE;
    }
}
