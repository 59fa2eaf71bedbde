package io.classlens.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import io.classlens.account.Teachers;
import io.classlens.account.http.AtTheServer;

/**
 * While there is no teacher, every way through the pages ends at {@link SetUpView} for a browser at
 * the server or with its code, and at {@link NotReadyView} for all others.
 */
@org.springframework.stereotype.Component
class SetUpGate implements VaadinServiceInitListener {

    private record LetIn() {}

    private final Teachers teachers;

    SetUpGate(Teachers teachers) {
        this.teachers = teachers;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource()
                .addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::check));
    }

    private void check(BeforeEnterEvent event) {
        if (teachers.isSetUp()) {
            return;
        }
        Class<? extends Component> only = isLetIn() ? SetUpView.class : NotReadyView.class;
        if (event.getNavigationTarget() != only) {
            event.rerouteTo(only);
        }
    }

    /** From now on this browser may set Classlens up. */
    static void letIn() {
        VaadinSession.getCurrent().setAttribute(LetIn.class, new LetIn());
    }

    static boolean isLetIn() {
        return VaadinSession.getCurrent().getAttribute(LetIn.class) != null
                || VaadinServletRequest.getCurrent() != null
                        && AtTheServer.is(
                                VaadinServletRequest.getCurrent().getHttpServletRequest());
    }
}
