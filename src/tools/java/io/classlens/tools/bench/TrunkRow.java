package io.classlens.tools.bench;

import java.util.Optional;

/**
 * The same trunk, from pixels to embeddings, by us and by TensorFlow.js.
 *
 * @param batch pictures at once
 * @param ms of ours, for one picture: the middle of all repetitions
 * @param framesPerSecond the same as throughput
 * @param tfjsMs empty where there is none to compare with
 * @param tfjsBackend what computed there
 * @param ratio how many times faster ours is
 */
record TrunkRow(
        int batch,
        double ms,
        double framesPerSecond,
        Optional<Double> tfjsMs,
        Optional<String> tfjsBackend,
        Optional<Double> ratio) {

    static TrunkRow of(int batch, double ms, Optional<Double> tfjsMs, Optional<String> backend) {
        return new TrunkRow(
                batch, ms, 1000 / ms, tfjsMs, backend, tfjsMs.map(theirs -> theirs / ms));
    }
}
