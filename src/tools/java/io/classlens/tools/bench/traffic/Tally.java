package io.classlens.tools.bench.traffic;

import java.util.List;
import java.util.Optional;

/**
 * What became of one pupil's frames in a measured time.
 *
 * @param answered frames with a prediction
 * @param another refused because the server had one of this pupil already (429)
 * @param tooBusy dropped by the server (503)
 * @param failed neither answered nor refused
 * @param latencyMs of each answered frame, from sending to the answer read
 * @param firstFailure why the first one of those failed
 */
record Tally(
        int sent,
        int answered,
        int another,
        int tooBusy,
        int failed,
        List<Double> latencyMs,
        Optional<String> firstFailure) {}
