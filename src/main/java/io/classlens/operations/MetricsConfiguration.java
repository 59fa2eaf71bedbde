package io.classlens.operations;

import io.classlens.serving.FrameServing;
import io.classlens.studio.Trainings;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the meters as listeners. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

    @Bean
    FrameMetrics frameMetrics(FrameServing frames, MeterRegistry registry) {
        FrameMetrics metrics = new FrameMetrics(registry);
        frames.listen(metrics);
        return metrics;
    }

    @Bean
    TrainingMetrics trainingMetrics(Trainings trainings, MeterRegistry registry) {
        TrainingMetrics metrics = new TrainingMetrics(trainings, registry);
        trainings.watch(metrics);
        return metrics;
    }
}
