package io.classlens.operations.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.classlens.events.Subscription;
import io.classlens.serving.Load;
import io.classlens.ui.LiveUpdates;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** How busy the server is, with the numbers behind the word, as long as it is on a page. */
@StyleSheet("styles/load.css")
public final class LoadCard extends Section {

    private static final Duration PACE = Duration.ofSeconds(2);
    private static final double MEGABYTE = 1_000_000;
    private static final String NOTHING = "–";

    private final Supplier<Load> now;
    private final IntSupplier runningTrainings;
    private final Span level = new Span();
    private final DescriptionList numbers = new DescriptionList();
    private final Description pupils = row("load.pupils");
    private final Description pictures = row("load.pictures");
    private final Description batch = row("load.batch");
    private final Description typical = row("load.typical");
    private final Description slow = row("load.slow");
    private final Description dropped = row("load.dropped");
    private final Description trainings = row("load.trainings");
    private final Description memory = row("load.memory");
    private Subscription subscription = Subscription.NONE;

    /**
     * @param device what the network computes on, in words
     */
    public LoadCard(Supplier<Load> now, IntSupplier runningTrainings, String device) {
        this.now = now;
        this.runningTrainings = runningTrainings;
        row("load.device").setText(device);
        level.addClassName("load-level");
        addClassName("load-card");
        add(new Div(new H2(getTranslation("load.title")), level), numbers);
    }

    private Description row(String key) {
        Description value = new Description();
        numbers.add(new Div(new Term(getTranslation(key)), value));
        return value;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        subscription = LiveUpdates.again(event.getUI(), PACE, this::refresh);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        subscription.close();
    }

    private void refresh() {
        Load load = now.get();
        boolean idle = load.pupils() == 0;
        level.getElement().setAttribute("data-level", LoadLevel.of(load).name());
        level.setText(LoadWords.level(this, load));
        pupils.setText(number(load.pupils()));
        pictures.setText(number(LoadWords.rounded(load.framesPerSecond())));
        batch.setText(idle ? NOTHING : number(LoadWords.rounded(load.framesPerBatch())));
        typical.setText(idle ? NOTHING : millis(load.typicalLatency()));
        slow.setText(idle ? NOTHING : millis(load.slowLatency()));
        dropped.setText(number(load.dropped()));
        trainings.setText(number(runningTrainings.getAsInt()));
        OptionalLong resident = ResidentMemory.bytes();
        memory.setText(
                resident.isEmpty()
                        ? NOTHING
                        : getTranslation("load.megabytes", resident.getAsLong() / MEGABYTE));
    }

    private String number(double number) {
        return getTranslation("load.number", number);
    }

    private String millis(Duration time) {
        return getTranslation("load.millis", time.toMillis());
    }
}
