package io.classlens.tools.bench.server;

import java.util.List;
import java.util.UUID;

/** What a {@link BenchServer} says to the process that started it, one line of JSON each. */
public final class Answers {

    private Answers() {}

    /**
     * The class is there and the server takes requests.
     *
     * @param port for HTTPS on the loopback address
     * @param certificate file in PEM of the certificate that it shows, with its key
     * @param pupils each with labels 1 and 2
     * @param trainee with labels 1 to {@value BenchServer#CLASSES}
     */
    public record Ready(int port, String certificate, List<PupilKey> pupils, PupilKey trainee) {}

    /**
     * @param token that the pupil's device shows
     */
    public record PupilKey(UUID project, String token) {}

    /** All pupils have what the first one has. */
    public record Shared(int pupils) {}

    /**
     * @param seconds from asking to the model that answers
     * @param epochs each one's milliseconds
     */
    public record Trained(double seconds, List<EpochTime> epochs) {

        /** Of the middle one of the epochs in which the backbone's last blocks learned. */
        public double fineTuningEpochMs() {
            double[] ms =
                    epochs.stream()
                            .filter(EpochTime::fineTuned)
                            .mapToDouble(EpochTime::ms)
                            .sorted()
                            .toArray();
            return ms.length == 0 ? Double.NaN : ms[ms.length / 2];
        }
    }

    /**
     * @param fineTuned whether blocks of the backbone learned, and not the head alone
     */
    public record EpochTime(boolean fineTuned, double ms) {}

    /**
     * After everything unused was collected.
     *
     * @param heapMiB objects of Java
     * @param nonHeapMiB classes and compiled code
     */
    public record Memory(double heapMiB, double nonHeapMiB) {}
}
