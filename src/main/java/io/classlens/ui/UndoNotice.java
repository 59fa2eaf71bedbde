package io.classlens.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.time.Duration;
import java.util.List;

/** Offers for ten seconds to take back what was done; after that it is done for good. */
public final class UndoNotice extends Notice {

    /**
     * Something that was done; one of the two is run, once.
     *
     * @param back takes it back
     * @param end makes it final
     */
    public record Step(Runnable back, Runnable end) {}

    private List<Step> pending;

    /**
     * @param steps in the order in which they were done
     */
    public UndoNotice(String text, List<Step> steps) {
        super(Duration.ofSeconds(10));
        this.pending = List.copyOf(steps);
        addLine(text);
        Button undo = new Button(getTranslation("undo.button"), _ -> undo());
        undo.addThemeVariants(ButtonVariant.PRIMARY);
        addAction(undo);
        addDetachListener(_ -> taken().forEach(step -> step.end().run()));
    }

    /** Closes the notice and hands its steps over, neither taken back nor made final. */
    public List<Step> handOver() {
        List<Step> steps = taken();
        close();
        return steps;
    }

    private void undo() {
        taken().reversed().forEach(step -> step.back().run());
        close();
    }

    private List<Step> taken() {
        List<Step> steps = pending;
        pending = List.of();
        return steps;
    }
}
