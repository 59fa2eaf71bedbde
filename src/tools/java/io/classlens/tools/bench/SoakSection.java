package io.classlens.tools.bench;

import io.classlens.tools.bench.server.Answers;
import io.classlens.tools.bench.server.ServerProcess;
import io.classlens.tools.bench.traffic.ClassTraffic;
import io.classlens.tools.bench.traffic.TrafficResult;
import io.classlens.training.api.Hyperparameters;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A class at work for long, with a training each minute: what leaks, shows here. */
record SoakSection(BenchSettings settings) implements Section {

    private static final double SECONDS_A_ROW = 60;
    private static final int FINE_TUNED_EVERY = 5;
    private static final int FINE_TUNING_EPOCHS = 2;
    private static final int EXAMPLES = 10;

    /** A slope through fewer says nothing. */
    private static final int FEWEST_ROWS = 5;

    @Override
    public List<SoakRow> measure(PrintWriter out) throws IOException, InterruptedException {
        int pupils = settings.mostPupils();
        Table table =
                Table.begin(
                        out,
                        "soak: %d pupils, %s frames/s each, a training a minute"
                                .formatted(pupils, settings.rate()),
                        "minute",
                        "p50 ms",
                        "p95 ms",
                        "answered",
                        "dropped",
                        "failed",
                        "server CPU",
                        "RSS MiB",
                        "heap MiB",
                        "other MiB");
        List<SoakRow> rows = new ArrayList<>();
        try (ServerProcess server = settings.server();
                ClassTraffic load = new ClassTraffic(server, settings.pictures())) {
            load.prepare();
            load.prepareTrainee(EXAMPLES);
            long begun = System.nanoTime();
            int count = (int) Math.max(1, Math.round(settings.minutes() * 60 / SECONDS_A_ROW));
            for (int i = 0; i < count; i++) {
                Minute minute = new Minute(server, i);
                TrafficResult result =
                        load.runBeside(
                                pupils,
                                settings.rate(),
                                Math.min(SECONDS_A_ROW, settings.minutes() * 60),
                                minute::train);
                SoakRow row = row((System.nanoTime() - begun) / 60e9, result, server);
                print(row, table);
                rows.add(row);
            }
        }
        tellSlopes(rows.subList(rows.size() / 2, rows.size()), table);
        return rows;
    }

    /**
     * @param number from 0
     */
    private record Minute(ServerProcess server, int number) {

        void train() throws IOException, InterruptedException {
            Answers.PupilKey trainee = server.ready().trainee();
            if (number % FINE_TUNED_EVERY == FINE_TUNED_EVERY - 1) {
                server.fineTune(trainee, FINE_TUNING_EPOCHS);
            } else {
                server.train(trainee, Hyperparameters.DEFAULTS.epochs());
            }
        }
    }

    private static SoakRow row(double minute, TrafficResult result, ServerProcess server)
            throws IOException, InterruptedException {
        double residentMiB = server.use().residentMiB();
        Answers.Memory memory = server.memory();
        return new SoakRow(
                minute,
                result,
                residentMiB,
                memory.heapMiB(),
                residentMiB - memory.heapMiB() - memory.nonHeapMiB());
    }

    private static void print(SoakRow row, Table table) {
        TrafficResult load = row.load();
        table.row(
                row.minute(),
                load.latencyMs().p50(),
                load.latencyMs().p95(),
                load.answered(),
                load.another() + load.tooBusy(),
                load.failed(),
                load.serverCpu(),
                row.residentMiB(),
                row.heapMiB(),
                row.otherMiB());
    }

    private static void tellSlopes(List<SoakRow> half, Table table) {
        if (half.size() < FEWEST_ROWS) {
            table.note("too short to tell whether memory grows");
            return;
        }
        table.note(
                "over the second half, in 10 minutes: RSS %+.1f MiB, heap %+.1f MiB"
                        .formatted(
                                10 * Slope.of(half, SoakRow::minute, SoakRow::residentMiB),
                                10 * Slope.of(half, SoakRow::minute, SoakRow::heapMiB)));
    }
}
