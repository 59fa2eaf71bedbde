package io.classlens.tools.accuracy;

import io.classlens.inference.Embedder;
import io.classlens.network.BackboneCatalog;
import io.classlens.network.FreezeBoundary;
import io.classlens.network.backbone.Backbone;
import io.classlens.network.backbone.Resize;
import io.classlens.picture.FrameReader;
import io.classlens.tools.ToolOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Parses the command line and prints the table; {@link AccuracyTrial} does the work. */
@Command(
        name = "accuracy",
        mixinStandardHelpOptions = true,
        description =
                "Trains on one folder of pictures and tests on another. Both have one sub-folder"
                        + " for each class.")
public final class AccuracyCommand implements Callable<Integer> {

    @Option(
            names = "--train",
            required = true,
            paramLabel = "DIR",
            description = "Pictures to learn from.")
    @SuppressWarnings("NullAway.Init")
    private Path train;

    @Option(
            names = "--test",
            required = true,
            paramLabel = "DIR",
            description = "Pictures to test on.")
    @SuppressWarnings("NullAway.Init")
    private Path test;

    @Option(
            names = "--per-class",
            split = ",",
            paramLabel = "N",
            description =
                    "Examples a class to learn from; one row each. Default: all that there are.")
    private List<Integer> perClass = List.of();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "Trainings a row (default ${DEFAULT-VALUE}).")
    private int seeds = 5;

    @Option(
            names = "--method",
            split = ",",
            paramLabel = "METHOD",
            description = "What to train: ${COMPLETION-CANDIDATES} (default head).")
    private List<Method> methods = List.of(Method.head);

    @Option(
            names = "--backbone",
            split = ",",
            paramLabel = "ID",
            description = "Ids from the catalog (default: the page's own).")
    private List<String> backbones = List.of();

    @Option(
            names = "--resize",
            split = ",",
            paramLabel = "KIND",
            description =
                    "How pictures are brought to the size that a backbone wants: bilinear, nearest"
                            + " (default bilinear).")
    private List<Resize> resizes = List.of(Resize.BILINEAR);

    @Mixin private ToolOptions shared = new ToolOptions();

    @Option(
            names = "--unfreeze-from",
            paramLabel = "BLOCK",
            description =
                    "The first block that learns with --method finetune (default: the last three"
                            + " blocks learn).")
    private @Nullable String unfreezeFrom;

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
        return new CommandLine(new AccuracyCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(AccuracyCommand::tell)
                .execute(arguments);
    }

    /**
     * What a person can mend is said in a line; anything else is a bug and keeps its stack trace.
     */
    private static int tell(Exception e, CommandLine command, ParseResult arguments)
            throws Exception {
        if (e instanceof UserError || e instanceof IOException) {
            command.getErr().println("classlens accuracy: " + e.getMessage());
            return ExitCode.USAGE;
        }
        throw e;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        BackboneCatalog catalog = new BackboneCatalog(shared.backbones());
        if (seeds < 1) {
            throw new UserError("--seeds must be at least 1");
        }
        if (perClass.stream().anyMatch(n -> n < 1)) {
            throw new UserError("--per-class wants numbers from 1 up");
        }
        PictureFolder trainPictures = PictureFolder.of(train);
        PictureFolder testPictures = PictureFolder.of(test).withClassesOf(trainPictures);
        List<AccuracyRow> rows = new ArrayList<>();
        AccuracyTable.printHeader(out);
        try (FrameReader reader = new FrameReader()) {
            for (Backbone backbone : chosen(catalog)) {
                for (Resize resize : resizes) {
                    try (Embedder embedder = new Embedder(catalog.open(backbone, resize))) {
                        AccuracyTrial trial =
                                trial(resize, embedder, reader, trainPictures, testPictures);
                        rows.addAll(rows(trial, out));
                    }
                }
            }
        }
        shared.json().ifPresent(file -> AccuracyTable.write(rows, file));
        return ExitCode.OK;
    }

    private AccuracyTrial trial(
            Resize resize,
            Embedder embedder,
            FrameReader reader,
            PictureFolder trainPictures,
            PictureFolder testPictures)
            throws IOException {
        FreezeBoundary boundary = boundary(embedder);
        EmbeddedPictures from =
                EmbeddedPictures.of(
                        trainPictures,
                        reader,
                        embedder,
                        methods.contains(Method.finetune)
                                ? Optional.of(boundary)
                                : Optional.empty());
        return new AccuracyTrial(
                embedder.backbone().id(),
                resize.name().toLowerCase(Locale.ROOT),
                from,
                EmbeddedPictures.of(testPictures, reader, embedder, Optional.empty()),
                new FineTuningTrial(embedder, reader, boundary, testPictures));
    }

    private List<AccuracyRow> rows(AccuracyTrial trial, PrintWriter out) throws IOException {
        List<AccuracyRow> rows = new ArrayList<>();
        for (Method method : methods) {
            for (int n : perClass.isEmpty() ? List.of(trial.train().smallestClass()) : perClass) {
                AccuracyRow row = trial.run(method, n, seeds);
                AccuracyTable.print(row, out);
                rows.add(row);
            }
        }
        return rows;
    }

    /** Where the page begins, unless a block is named. */
    private FreezeBoundary boundary(Embedder embedder) {
        try {
            return unfreezeFrom == null
                    ? embedder.anatomy().usualBoundary().orElseThrow()
                    : embedder.anatomy().boundaryBefore(unfreezeFrom);
        } catch (IllegalArgumentException e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
    }

    private List<Backbone> chosen(BackboneCatalog catalog) {
        return backbones.isEmpty()
                ? List.of(catalog.defaultBackbone())
                : backbones.stream().map(id -> known(id, catalog)).toList();
    }

    private static Backbone known(String id, BackboneCatalog catalog) {
        try {
            return catalog.byId(id);
        } catch (IllegalArgumentException e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
    }
}
