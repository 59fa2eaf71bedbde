package io.classlens.studio;

import io.classlens.serving.FrameServing;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Runs the network on empty pictures once the server is ready, in the background: TensorFlow plans
 * a graph at its first run and compiles for each batch size, and the first pupil would wait for
 * that.
 */
@Component
class WarmUp {

    private final FrameServing frames;

    WarmUp(FrameServing frames) {
        this.frames = frames;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofPlatform().name("warm-up").daemon().start(this::run);
    }

    private void run() {
        try {
            frames.warmUp();
        } catch (IllegalStateException _) {
            // The server was stopped meanwhile.
        }
    }
}
