package io.classlens.tools.bench.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;
import tools.jackson.databind.json.JsonMapper;

/**
 * The application as it always is, and a class in it, without the pages by which pupils join. Does
 * what it is told line by line on its input, and ends with it. For {@code classlens bench} alone:
 * whoever starts it can read the pupils' tokens.
 */
@Command(name = "bench-server", hidden = true)
public final class BenchServer implements Callable<Integer> {

    /** Labels of the project that trains. */
    public static final int CLASSES = 10;

    private final Class<?> application;

    @Option(names = "--pupils", defaultValue = "1")
    private int pupils;

    /** Spring's own. */
    @Unmatched private String[] options = new String[0];

    private BenchServer(Class<?> application) {
        this.application = application;
    }

    /**
     * @param application the class that Spring starts
     */
    public static int run(Class<?> application, String... arguments) {
        return new CommandLine(new BenchServer(application)).execute(arguments);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (ConfigurableApplicationContext context = SpringApplication.run(application, options)) {
            BenchedClass benched = BenchedClass.open(context, pupils);
            say(benched.ready());
            BufferedReader orders =
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                say(benched.obey(order));
            }
        }
        return ExitCode.OK;
    }

    private static void say(Object answer) {
        System.out.println(new JsonMapper().writeValueAsString(answer));
        System.out.flush();
    }
}
