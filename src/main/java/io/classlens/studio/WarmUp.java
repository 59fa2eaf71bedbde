package io.classlens.studio;

import io.classlens.inference.Embedder;
import io.classlens.serving.FrameBatcher;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets the network look at nothing once the server is ready, in the background: TensorFlow plans a
 * graph at its first run and compiles for each size of a batch, and the first pupil would wait for
 * that.
 */
@Component
class WarmUp {

    private final Embedder embedder;

    WarmUp(Embedder embedder) {
        this.embedder = embedder;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofPlatform().name("warm-up").daemon().start(this::look);
    }

    private void look() {
        try {
            embedder.warmUp(FrameBatcher.LARGEST_BATCH);
        } catch (IllegalStateException _) {
            // The server is stopped already.
        }
    }
}
