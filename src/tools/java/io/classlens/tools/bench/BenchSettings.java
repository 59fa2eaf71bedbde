package io.classlens.tools.bench;

import io.classlens.network.backbone.Backbone;
import io.classlens.tools.bench.server.ServerProcess;
import io.classlens.tools.bench.traffic.CameraPictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sections are measured with.
 *
 * @param pupils at once, a row each
 * @param rate frames a second of each pupil's camera
 * @param seconds that a row of a class is measured
 * @param warmUpSeconds that a server is at work before anything is measured
 * @param pictureFolder of JPEGs for the cameras; null: drawn ones
 * @param minutes of the soak
 * @param jar of the application, for servers of their own
 * @param backbones folders that hold them
 * @param scripts folder of what runs in Node
 */
record BenchSettings(
        List<Integer> pupils,
        double rate,
        double seconds,
        double warmUpSeconds,
        @Nullable Path pictureFolder,
        double minutes,
        Path jar,
        List<Path> backbones,
        Path scripts) {

    private static final int DRAWN_OF_A_KIND = 8;
    private static final int KINDS = 10;
    private static final double MOST_SETTLING_SECONDS = 5;

    /** Before each row, until the class has found its pace. */
    double settlingSeconds() {
        return Math.min(MOST_SETTLING_SECONDS, warmUpSeconds);
    }

    int mostPupils() {
        return pupils.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    /** With as many pupils as the largest row wants. */
    ServerProcess server() throws IOException, InterruptedException {
        return server(mostPupils());
    }

    ServerProcess server(int pupilCount) throws IOException, InterruptedException {
        requireJar();
        return ServerProcess.start(jar, backbones, pupilCount);
    }

    void requireJar() throws IOException {
        if (!Files.isRegularFile(jar)) {
            throw new IOException(
                    "a server to be measured is started from the packaged jar, and there is none at "
                            + jar
                            + ": ./classlens bench builds it");
        }
    }

    /** The model of a backbone, as TensorFlow.js reads it. */
    Path file(Backbone backbone) throws IOException {
        return backbones.stream()
                .map(folder -> folder.resolve(backbone.modelFile()).toAbsolutePath())
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new IOException("no " + backbone.modelFile()));
    }

    /** Mixed, as a class's cameras see them. */
    List<byte[]> pictures() throws IOException {
        if (pictureFolder != null) {
            return CameraPictures.in(pictureFolder);
        }
        CameraPictures camera = new CameraPictures(2);
        List<byte[]> drawn = new ArrayList<>();
        for (int kind = 0; kind < KINDS; kind++) {
            drawn.addAll(camera.draw(kind, DRAWN_OF_A_KIND));
        }
        return drawn;
    }
}
