package io.classlens.studio;

import io.classlens.inference.Embedder;
import io.classlens.network.BackboneCatalog;
import io.classlens.network.BackgroundThreads;
import io.classlens.network.TensorFlowRuntime;
import io.classlens.network.backbone.Backbone;
import io.classlens.network.backbone.ModelFormatException;
import io.classlens.picture.FrameReader;
import io.classlens.project.Projects;
import io.classlens.serving.FrameServing;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Puts the parts together that all studios share. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class StudioConfiguration {

    private static final Logger log = LoggerFactory.getLogger(StudioConfiguration.class);

    @Bean
    BackboneCatalog backboneCatalog(@Value("${classlens.backbones}") List<String> folders) {
        return new BackboneCatalog(folders.stream().map(Path::of).toList());
    }

    /** An empty id stands for the catalog's default. */
    @Bean
    Embedder embedder(BackboneCatalog catalog, @Value("${classlens.backbone:}") String id)
            throws ModelFormatException {
        Backbone backbone = id.isBlank() ? catalog.defaultBackbone() : catalog.byId(id);
        Embedder embedder = new Embedder(catalog.open(backbone));
        log.info(
                "The backbone {} runs on {}",
                backbone.id(),
                TensorFlowRuntime.start().device().name());
        return embedder;
    }

    @Bean
    FrameServing frameServing(Embedder embedder) {
        return new FrameServing(embedder);
    }

    @Bean
    FrameReader frameReader() {
        return new FrameReader();
    }

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService headTrainers() {
        return onHalfTheCores("training-");
    }

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService fineTuners() {
        return onHalfTheCores("fine-tuning-");
    }

    /** As many at once as there are cores, divided by two; they step back behind predictions. */
    private static ExecutorService onHalfTheCores(String name) {
        return Executors.newFixedThreadPool(
                Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
                new BackgroundThreads(name));
    }

    @Bean
    Trainings trainings() {
        return new Trainings();
    }

    @Bean(destroyMethod = "close")
    Studios studios(
            Projects projects,
            Clock clock,
            FrameReader reader,
            FrameServing frames,
            @Qualifier("headTrainers") ExecutorService heads,
            @Qualifier("fineTuners") ExecutorService fineTunings,
            Trainings trainings) {
        return new Studios(
                projects,
                clock,
                reader,
                frames,
                new TrainingThreads(heads, fineTunings),
                trainings);
    }
}
