package io.classlens.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.classlens.account.Teachers;
import io.classlens.account.http.SetUpCode;

/** All that a browser sees of Classlens while there is no teacher, unless it is at the server. */
@Route("not-ready")
@AnonymousAllowed
final class NotReadyView extends SignInPage implements BeforeEnterObserver {

    private final Teachers teachers;
    private final SetUpCode code;
    private final TextField field = new TextField();

    NotReadyView(Teachers teachers, SetUpCode code) {
        super("signin.not-ready.title", "signin.not-ready.text");
        this.teachers = teachers;
        this.code = code;
        field.setLabel(getTranslation("signin.code"));
        field.setPlaceholder("XXXX-XXXX");
        field.setMaxLength(20);
        field.setAutocomplete(Autocomplete.OFF);
        Button enter = new Button(getTranslation("signin.code.button"), _ -> enter());
        enter.addClickShortcut(Key.ENTER).listenOn(field);
        Div fields = new Div(new Paragraph(getTranslation("signin.code.text")), field, enter);
        fields.addClassName("signin-fields");
        addToCard(new Details(getTranslation("signin.code.summary"), fields));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (teachers.isSetUp()) {
            event.forwardTo(LoginView.class);
        }
    }

    private void enter() {
        String address = VaadinRequest.getCurrent().getRemoteAddr();
        switch (code.enter(address, field.getValue())) {
            case SetUpCode.Entry.Right() -> {
                SetUpGate.letIn();
                getUI().ifPresent(page -> page.navigate(SetUpView.class));
            }
            case SetUpCode.Entry.Wrong() -> message.problem(getTranslation("signin.code.wrong"));
            case SetUpCode.Entry.TooEarly(long seconds) ->
                    message.problem(getTranslation("signin.wait", seconds));
        }
    }
}
