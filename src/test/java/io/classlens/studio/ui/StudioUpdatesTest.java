package io.classlens.studio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StudioUpdatesTest extends StudioPage {

    @Test
    void a_thousand_events_of_another_thread_become_one_look() {
        AtomicInteger looks = new AtomicInteger();
        StudioUpdates updates = new StudioUpdates(UI.getCurrent(), looks::incrementAndGet);
        elsewhere(
                () -> {
                    for (int i = 0; i < 1000; i++) {
                        updates.onTrainingChanged();
                    }
                });
        waitUntil(() -> looks.get() > 0);
        assertThat(looks).hasValue(1);
    }

    @Test
    void an_event_during_a_look_gets_a_look_of_its_own() {
        AtomicInteger looks = new AtomicInteger();
        StudioUpdates[] updates = new StudioUpdates[1];
        updates[0] =
                new StudioUpdates(
                        UI.getCurrent(),
                        () -> {
                            if (looks.incrementAndGet() == 1) {
                                elsewhere(updates[0]::onProjectChanged);
                            }
                        });
        elsewhere(updates[0]::onProjectChanged);
        waitUntil(() -> looks.get() == 2);
    }

    @Test
    void a_thread_that_reports_waits_for_no_page() {
        StudioUpdates updates = new StudioUpdates(UI.getCurrent(), () -> {});
        // This test holds the lock of the session all the time.
        assertThat(UI.getCurrent().getSession().hasLock()).isTrue();
        elsewhere(updates::onTrainingChanged);
    }

    private static void elsewhere(Runnable task) {
        try {
            assertThat(Thread.ofPlatform().start(task).join(Duration.ofSeconds(5))).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
