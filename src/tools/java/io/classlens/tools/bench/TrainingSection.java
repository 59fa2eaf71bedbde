package io.classlens.tools.bench;

import io.classlens.inference.Embedder;
import io.classlens.network.BackboneCatalog;
import io.classlens.network.backbone.Backbone;
import io.classlens.picture.FrameReader;
import io.classlens.tools.bench.server.Answers;
import io.classlens.tools.bench.server.ServerProcess;
import io.classlens.tools.bench.tfjs.Tfjs;
import io.classlens.tools.bench.traffic.ClassTraffic;
import io.classlens.tools.bench.traffic.TrafficResult;
import io.classlens.training.api.FineTuning;
import io.classlens.training.api.Hyperparameters;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long a head takes to learn, and the last blocks of the backbone for an epoch: alone, in
 * TensorFlow.js, and in a server while pupils predict.
 */
record TrainingSection(BenchSettings settings) implements Section {

    private static final int HEADS = 3;
    private static final int FINE_TUNING_EPOCHS = 4;
    private static final int PREDICTING = 30;
    private static final String HEAD = "a head, all epochs";
    private static final String BLOCKS = "last blocks, an epoch";

    /** Trains once in a server, and tells how long it took. */
    @FunctionalInterface
    private interface ServedTraining {
        double seconds(ServerProcess server) throws IOException, InterruptedException;
    }

    @Override
    public List<TrainingRow> measure(PrintWriter out) throws IOException, InterruptedException {
        Table table =
                Table.begin(
                        out,
                        "training: %d classes with %d examples each"
                                .formatted(TrainingTask.CLASSES, TrainingTask.EXAMPLES),
                        "what                 ",
                        "predicting",
                        "seconds",
                        "tfjs s",
                        "ratio",
                        "pupils' p95 ms",
                        "tfjs");
        List<TrainingRow> rows = new ArrayList<>();
        for (TrainingRow row : alone(out)) {
            print(row, table);
            rows.add(row);
        }
        for (TrainingRow row : besidesPupils()) {
            print(row, table);
            rows.add(row);
        }
        return rows;
    }

    private List<TrainingRow> alone(PrintWriter out) throws IOException, InterruptedException {
        BackboneCatalog catalog = new BackboneCatalog(settings.backbones());
        Backbone backbone = catalog.defaultBackbone();
        try (FrameReader reader = new FrameReader();
                Embedder embedder = TrunkSection.open(catalog, backbone)) {
            TrainingTask task = TrainingTask.seenBy(embedder, reader);
            Optional<TfjsTraining> other = other(task, out);
            task.trainHead(); // what comes first pays for TensorFlow's start
            List<Double> heads = new ArrayList<>();
            List<TfjsTraining.Took> others = new ArrayList<>();
            // By turns, so that both see the same machine.
            for (int i = 0; i < HEADS; i++) {
                heads.add(task.trainHead());
                if (other.isPresent()) {
                    others.add(other.get().head());
                }
            }
            Optional<TfjsTraining.Took> otherHead =
                    others.stream()
                            .sorted(Comparator.comparingDouble(TfjsTraining.Took::seconds))
                            .skip(HEADS / 2)
                            .findFirst();
            List<Double> epochs = task.fineTune(embedder, FINE_TUNING_EPOCHS);
            Optional<TfjsTraining.Took> otherEpoch = Optional.empty();
            if (other.isPresent()) {
                otherEpoch =
                        Optional.of(
                                other.get()
                                        .fineTuningEpoch(
                                                settings.file(backbone).toString(),
                                                backbone,
                                                task.boundary(),
                                                FineTuning.from(task.boundary().block())));
            }
            return List.of(
                    TrainingRow.alone(HEAD, Timing.median(heads), otherHead),
                    TrainingRow.alone(BLOCKS, Timing.median(epochs), otherEpoch));
        }
    }

    private Optional<TfjsTraining> other(TrainingTask task, PrintWriter out)
            throws InterruptedException {
        try {
            return Optional.of(new TfjsTraining(Tfjs.in(settings.scripts(), out), task));
        } catch (IOException e) {
            out.println("TensorFlow.js is left out, " + e.getMessage());
            return Optional.empty();
        }
    }

    private List<TrainingRow> besidesPupils() throws IOException, InterruptedException {
        try (ServerProcess server = settings.server(PREDICTING);
                ClassTraffic load = new ClassTraffic(server, settings.pictures())) {
            load.prepare();
            load.prepareTrainee(TrainingTask.EXAMPLES);
            load.warmUp(PREDICTING, settings.rate(), settings.warmUpSeconds());
            Answers.PupilKey trainee = server.ready().trainee();
            int epochs = Hyperparameters.DEFAULTS.epochs();
            return List.of(
                    besides(HEAD, s -> s.train(trainee, epochs).seconds(), server, load),
                    besides(
                            BLOCKS,
                            s -> s.fineTune(trainee, FINE_TUNING_EPOCHS).fineTuningEpochMs() / 1000,
                            server,
                            load));
        }
    }

    private TrainingRow besides(
            String what, ServedTraining training, ServerProcess server, ClassTraffic load)
            throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        TrafficResult meanwhile =
                load.runWhile(
                        PREDICTING,
                        settings.rate(),
                        settings.settlingSeconds(),
                        settings.seconds(),
                        () -> seconds.add(training.seconds(server)));
        return TrainingRow.besides(
                what, PREDICTING, Timing.median(seconds), meanwhile.latencyMs().p95());
    }

    private static void print(TrainingRow row, Table table) {
        table.row(
                row.what(),
                row.predicting(),
                row.seconds(),
                row.tfjsSeconds().orElse(Double.NaN),
                row.ratio().orElse(Double.NaN),
                row.pupilsP95Ms().orElse(Double.NaN),
                row.tfjsBackend().orElse(""));
    }
}
