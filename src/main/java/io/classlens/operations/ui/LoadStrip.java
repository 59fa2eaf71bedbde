package io.classlens.operations.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.classlens.events.Subscription;
import io.classlens.serving.Load;
import io.classlens.ui.LiveUpdates;
import java.time.Duration;
import java.util.function.Supplier;

/** How busy the server is, in one line, as long as it is on a page. */
@StyleSheet("styles/load.css")
final class LoadStrip extends Div {

    /** The numbers are of ten seconds: sooner they are hardly others. */
    private static final Duration PACE = Duration.ofSeconds(2);

    private final Supplier<Load> now;
    private final Span level = new Span();
    private final Span line = new Span();
    private Subscription subscription = Subscription.NONE;

    LoadStrip(Supplier<Load> now) {
        this.now = now;
        addClassName("load-strip");
        level.addClassName("load-level");
        add(level, line);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        subscription = LiveUpdates.again(event.getUI(), PACE, () -> show(now.get()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        subscription.close();
    }

    private void show(Load load) {
        level.getElement().setAttribute("data-level", LoadLevel.of(load).name());
        level.setText(LoadWords.level(this, load));
        line.setText(LoadWords.line(this, load));
    }
}
