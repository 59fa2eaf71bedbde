package io.classlens.operations;

import io.classlens.serving.FrameListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/**
 * Measures the frames that are served. The percentiles are those of this process over the last few
 * minutes.
 */
final class FrameMetrics implements FrameListener {

    private static final double[] PERCENTILES = {0.5, 0.95, 0.99};

    private final DistributionSummary batchSize;
    private final Timer wait;
    private final Timer trunkRun;
    private final Timer latency;
    private final Counter stale;
    private final Counter rejected;

    FrameMetrics(MeterRegistry registry) {
        batchSize =
                DistributionSummary.builder("classlens.batch.size")
                        .description("Frames that went through the trunk at once")
                        .publishPercentiles(PERCENTILES)
                        .register(registry);
        wait =
                timer("classlens.frame.wait", "How long a decoded frame was in line for its batch")
                        .register(registry);
        trunkRun =
                timer("classlens.trunk.run", "One run of the trunk, for a whole batch")
                        .register(registry);
        latency =
                timer("classlens.frame.latency", "From a frame's arrival to its answer")
                        .register(registry);
        stale = dropped("stale", registry);
        rejected = dropped("second", registry);
    }

    private static Timer.Builder timer(String name, String description) {
        return Timer.builder(name).description(description).publishPercentiles(PERCENTILES);
    }

    private static Counter dropped(String reason, MeterRegistry registry) {
        return Counter.builder("classlens.frames.dropped")
                .description(
                        "Frames without an answer: too old before their turn came (stale), or"
                                + " sent while another of the same project was there (second)")
                .tag("reason", reason)
                .register(registry);
    }

    @Override
    public void onBatch(long[] waitNanos, long runNanos) {
        batchSize.record(waitNanos.length);
        for (long nanos : waitNanos) {
            wait.record(nanos, TimeUnit.NANOSECONDS);
        }
        trunkRun.record(runNanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void onStale() {
        stale.increment();
    }

    @Override
    public void onRejected() {
        rejected.increment();
    }

    @Override
    public void onAnswered(long nanos) {
        latency.record(nanos, TimeUnit.NANOSECONDS);
    }
}
