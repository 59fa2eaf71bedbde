package io.classlens.studio.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import io.classlens.studio.StudioListener;
import io.classlens.ui.LiveUpdates;
import io.classlens.ui.Notice;
import java.time.Duration;

/**
 * Shows what happens in a studio: at most ten looks a second at what others do, and at once what
 * this page itself changed.
 */
final class StudioUpdates implements StudioListener {

    private static final Duration PACE = Duration.ofMillis(100);

    private final UI ui;
    private final Runnable look;
    private final LiveUpdates live;

    /**
     * @param look shows the studio as it is, called with the lock of the page's session held
     */
    StudioUpdates(UI ui, Runnable look) {
        this.ui = ui;
        this.look = look;
        this.live = new LiveUpdates(ui, PACE, look);
    }

    @Override
    public void onProjectChanged() {
        ask();
    }

    @Override
    public void onTrainingChanged() {
        ask();
    }

    @Override
    public void onGift() {
        try {
            ui.access(() -> Notice.say(ui.getTranslation("sets.received")));
        } catch (UIDetachedException e) {
            // The page was closed meanwhile; the pictures are there when it opens again.
        }
    }

    private void ask() {
        if (UI.getCurrent() == ui) {
            look.run();
        } else {
            live.ask();
        }
    }
}
