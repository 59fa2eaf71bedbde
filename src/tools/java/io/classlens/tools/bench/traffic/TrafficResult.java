package io.classlens.tools.bench.traffic;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What became of all pupils' frames in a measured time.
 *
 * @param pupils at once
 * @param seconds that were measured
 * @param offered frames that the cameras took
 * @param sent to the server
 * @param skipped not sent, because an answer was not there yet or the server wants fewer
 * @param answered with a prediction
 * @param another refused, since the server had one of the pupil already (429)
 * @param tooBusy dropped by the server (503)
 * @param failed anything else; none in a good run
 * @param serverCpu processor seconds a second that the server took, 2 for two busy cores
 * @param clientCpu the same of the simulated pupils
 * @param firstFailure why the first one of those failed
 */
public record TrafficResult(
        int pupils,
        double seconds,
        int offered,
        int sent,
        int skipped,
        int answered,
        int another,
        int tooBusy,
        int failed,
        Percentiles latencyMs,
        Fairness framesPerSecond,
        double serverCpu,
        double clientCpu,
        Optional<String> firstFailure) {

    static TrafficResult of(
            List<Tally> tallies,
            double seconds,
            double framesPerSecond,
            double serverCpu,
            double clientCpu) {
        int sent = tallies.stream().mapToInt(Tally::sent).sum();
        int offered = Math.max(sent, (int) Math.round(tallies.size() * seconds * framesPerSecond));
        return new TrafficResult(
                tallies.size(),
                seconds,
                offered,
                sent,
                offered - sent,
                tallies.stream().mapToInt(Tally::answered).sum(),
                tallies.stream().mapToInt(Tally::another).sum(),
                tallies.stream().mapToInt(Tally::tooBusy).sum(),
                tallies.stream().mapToInt(Tally::failed).sum(),
                Percentiles.of(
                        tallies.stream()
                                .map(Tally::latencyMs)
                                .flatMap(Collection::stream)
                                .toList()),
                Fairness.of(tallies, seconds),
                serverCpu / seconds,
                clientCpu / seconds,
                tallies.stream().flatMap(tally -> tally.firstFailure().stream()).findFirst());
    }
}
