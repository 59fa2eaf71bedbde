package io.classlens.tools.bench;

import io.classlens.tools.bench.server.FirstPage;
import io.classlens.tools.bench.server.ServerProcess;
import io.classlens.tools.bench.traffic.ClassTraffic;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;

/** From the command to the first page, and to the first prediction. */
record StartSection(BenchSettings settings) implements Section {

    private static final double MIB = 1 << 20;

    @Override
    public List<StartRow> measure(PrintWriter out) throws IOException, InterruptedException {
        Table table = Table.begin(out, "start", "first page s", "first prediction s", "jar MiB");
        settings.requireJar();
        double page = FirstPage.seconds(settings.jar(), settings.backbones());
        StartRow row = new StartRow(page, firstPrediction(), Files.size(settings.jar()) / MIB);
        table.row(row.firstPageSeconds(), row.firstPredictionSeconds(), row.jarMiB());
        return List.of(row);
    }

    private double firstPrediction() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        try (ServerProcess server = settings.server(1);
                ClassTraffic load = new ClassTraffic(server, settings.pictures())) {
            load.predictOnce();
            return (System.nanoTime() - begun) / 1e9;
        }
    }
}
