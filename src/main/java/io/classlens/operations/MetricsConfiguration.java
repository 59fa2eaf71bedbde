package io.classlens.operations;

import io.classlens.serving.FrameBatcher;
import io.classlens.studio.Trainings;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the meters hear of what they count. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

    @Bean
    FrameMetrics frameMetrics(FrameBatcher batcher, MeterRegistry registry) {
        FrameMetrics metrics = new FrameMetrics(registry);
        batcher.listen(metrics);
        return metrics;
    }

    @Bean
    TrainingMetrics trainingMetrics(Trainings trainings, MeterRegistry registry) {
        TrainingMetrics metrics = new TrainingMetrics(trainings, registry);
        trainings.watch(metrics);
        return metrics;
    }
}
