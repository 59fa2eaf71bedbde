package io.classlens.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;

/** Counts seconds down in the browser, and says when they are over. */
@Tag("classlens-wait")
@JsModule("./classlens-wait.ts")
public class ClasslensWait extends LocalizedElement {

    public ClasslensWait() {
        super("join.wait.");
    }

    /** Counts from here on, a second that has begun as a whole one. */
    public void begin(Duration wait) {
        getElement().callJsFunction("begin", wait.plusMillis(999).toSeconds());
    }

    public Registration addWaitedListener(ComponentEventListener<WaitedEvent> listener) {
        return addListener(WaitedEvent.class, listener);
    }

    /** The time is over. */
    @DomEvent("classlens-waited")
    public static class WaitedEvent extends ComponentEvent<ClasslensWait> {

        public WaitedEvent(ClasslensWait source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
