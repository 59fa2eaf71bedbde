package io.classlens.tools.bench;

import io.classlens.tools.bench.server.ServerProcess;
import io.classlens.tools.bench.traffic.ClassTraffic;
import io.classlens.tools.bench.traffic.TrafficResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Frame to probabilities over HTTPS, for classes of several sizes one after the other. */
record ClassSection(BenchSettings settings) implements Section {

    /** Who is at work before anything is measured: a class. */
    private static final int WARMING_UP = 30;

    @Override
    public List<ClassRow> measure(PrintWriter out) throws IOException, InterruptedException {
        Table table =
                Table.begin(
                        out,
                        "class: frame to probabilities over HTTPS, %s frames/s a pupil, %s s each, after %s s of %d pupils"
                                .formatted(
                                        settings.rate(),
                                        settings.seconds(),
                                        settings.warmUpSeconds(),
                                        warmingUp()),
                        "pupils",
                        "p50 ms",
                        "p95 ms",
                        "p99 ms",
                        "max ms",
                        "answered",
                        "skipped",
                        "429",
                        "503",
                        "failed",
                        "fps mean",
                        "lowest/mean",
                        "server CPU",
                        "client CPU",
                        "RSS MiB",
                        "heap MiB",
                        "MiB/pupil");
        List<ClassRow> rows = new ArrayList<>();
        try (ServerProcess server = settings.server();
                ClassTraffic load = new ClassTraffic(server, settings.pictures())) {
            load.prepare();
            double idleHeapMiB = server.memory().heapMiB();
            load.warmUp(warmingUp(), settings.rate(), settings.warmUpSeconds());
            int opened = warmingUp();
            for (int pupils : settings.pupils()) {
                TrafficResult result =
                        load.run(
                                pupils,
                                settings.rate(),
                                settings.settlingSeconds(),
                                settings.seconds());
                opened = Math.max(opened, pupils);
                double residentMiB = server.use().residentMiB();
                double heapMiB = server.memory().heapMiB();
                ClassRow row =
                        new ClassRow(
                                result, residentMiB, heapMiB, (heapMiB - idleHeapMiB) / opened);
                print(row, table);
                rows.add(row);
            }
        }
        return rows;
    }

    private int warmingUp() {
        return Math.min(WARMING_UP, settings.mostPupils());
    }

    private static void print(ClassRow row, Table table) {
        TrafficResult load = row.load();
        table.row(
                load.pupils(),
                load.latencyMs().p50(),
                load.latencyMs().p95(),
                load.latencyMs().p99(),
                load.latencyMs().max(),
                load.answered(),
                load.skipped(),
                load.another(),
                load.tooBusy(),
                load.failed(),
                load.framesPerSecond().mean(),
                load.framesPerSecond().share(),
                load.serverCpu(),
                load.clientCpu(),
                row.residentMiB(),
                row.heapMiB(),
                row.heapMiBAPupil());
        load.firstFailure().ifPresent(why -> table.note("failed: " + why));
    }
}
