package io.classlens.tools.bench;

import io.classlens.classroom.ClassroomSettings;
import io.classlens.tools.ToolOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Parses the command line; each {@link Section} measures. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures how fast the parts are, and a whole class at work.")
public final class BenchCommand implements Callable<Integer> {

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "SECTION",
            description =
                    "What to measure: trunk, parts, training, class, start,"
                            + " neighbours, soak (default: all but soak).")
    private List<String> only = List.of();

    @Option(
            names = "--pupils",
            split = ",",
            paramLabel = "N",
            defaultValue = "1,10,30,60",
            description = "Pupils at once, a row each (default ${DEFAULT-VALUE}; 200 at most).")
    private List<Integer> pupils = List.of();

    @Option(
            names = "--rate",
            paramLabel = "FPS",
            defaultValue = "5",
            description = "Frames a second of each pupil's camera (default ${DEFAULT-VALUE}).")
    private double rate;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "20",
            description = "Seconds that a class is measured (default ${DEFAULT-VALUE}).")
    private double seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "S",
            defaultValue = "60",
            description =
                    "Seconds that a server is at work before anything is measured"
                            + " (default ${DEFAULT-VALUE}).")
    private double warmUpSeconds;

    @Option(
            names = "--minutes",
            paramLabel = "M",
            defaultValue = "30",
            description = "Minutes of the soak (default ${DEFAULT-VALUE}).")
    private double minutes;

    @Option(
            names = "--pictures",
            paramLabel = "DIR",
            description = "JPEGs that the cameras send (default: drawn ones).")
    private @Nullable Path pictures;

    @Option(
            names = "--examples",
            split = ",",
            paramLabel = "N",
            description = "Numbers of nearest examples, a row each (default ${DEFAULT-VALUE}).",
            defaultValue = "100,1000,10000,100000")
    private List<Integer> examples = List.of();

    @Mixin private ToolOptions shared = new ToolOptions();

    /** Of a program that was started with {@code java -jar}, the class path is the jar. */
    @Option(names = "--jar", defaultValue = "${sys:java.class.path}", hidden = true)
    @SuppressWarnings("NullAway.Init")
    private Path jar;

    @Option(names = "--scripts", defaultValue = "${env:CLASSLENS_BENCH:-bench}", hidden = true)
    @SuppressWarnings("NullAway.Init")
    private Path scripts;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /**
     * @return the process's exit code: 0; 1 when a section could not be measured; 2 when the person
     *     who called has to change something
     */
    public static int run(String... arguments) {
        return run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments);
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new BenchCommand()).setOut(out).setErr(err).execute(arguments);
    }

    @Override
    public Integer call() throws InterruptedException {
        check();
        SequencedMap<String, Section> sections = chosen();
        SequencedMap<String, List<?>> measured = new LinkedHashMap<>();
        boolean complete = true;
        for (var section : sections.entrySet()) {
            try {
                measured.put(
                        section.getKey(), section.getValue().measure(spec.commandLine().getOut()));
                write(measured);
            } catch (IOException e) {
                tell(section.getKey() + ": " + e.getMessage());
                complete = false;
            }
        }
        write(measured);
        return complete ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** After each section: what was measured is kept, whatever becomes of the next. */
    private void write(SequencedMap<String, List<?>> measured) {
        if (shared.json().isPresent()) {
            try {
                new BenchReport(BenchReport.Machine.here(), measured).write(shared.json().get());
            } catch (IOException e) {
                throw new ParameterException(spec.commandLine(), e.getMessage());
            }
        }
    }

    private void tell(String problem) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("classlens bench: " + problem);
        err.flush();
    }

    private void check() {
        require(examples.stream().allMatch(n -> n >= 1), "--examples wants numbers from 1 up");
        require(
                pupils.stream().allMatch(n -> n >= 1 && n <= ClassroomSettings.MOST_PUPILS),
                "--pupils wants numbers from 1 to " + ClassroomSettings.MOST_PUPILS);
        require(rate > 0 && rate <= 60, "--rate wants frames a second, above 0 and at most 60");
        require(seconds > 0 && minutes > 0, "--seconds and --minutes want more than 0");
        require(warmUpSeconds >= 0, "--warm-up wants 0 or more");
    }

    private void require(boolean isRight, String otherwise) {
        if (!isRight) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    /** In the order of the table, whatever the order on the command line. */
    private SequencedMap<String, Section> chosen() {
        SequencedMap<String, Section> all = all();
        only.forEach(
                name ->
                        require(
                                all.containsKey(name),
                                "there is no section %s, only %s"
                                        .formatted(name, String.join(", ", all.keySet()))));
        all.keySet().removeIf(name -> only.isEmpty() ? name.equals("soak") : !only.contains(name));
        return all;
    }

    private SequencedMap<String, Section> all() {
        BenchSettings settings =
                new BenchSettings(
                        pupils,
                        rate,
                        seconds,
                        warmUpSeconds,
                        pictures,
                        minutes,
                        jar,
                        shared.backbones(),
                        scripts);
        SequencedMap<String, Section> sections = new LinkedHashMap<>();
        sections.put("trunk", new TrunkSection(settings));
        sections.put("parts", new PartsSection(settings));
        sections.put("training", new TrainingSection(settings));
        sections.put("class", new ClassSection(settings));
        sections.put("start", new StartSection(settings));
        sections.put("neighbours", new NeighbourSection(examples));
        sections.put("soak", new SoakSection(settings));
        return sections;
    }
}
