package io.classlens.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinRequest;
import io.classlens.account.Teachers;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * An ordinary form that the browser posts to {@code /login}: Spring Security's own way, with a new
 * session id, which password managers understand besides.
 */
@Tag("form")
final class SignInForm extends Component implements HasComponents {

    final TextField name = new TextField();
    final PasswordField password = new PasswordField();

    SignInForm() {
        getElement().setAttribute("method", "post");
        getElement().setAttribute("action", "login");
        getElement().getClassList().add("signin-form");
        name.setLabel(getTranslation("signin.name"));
        name.setMaxLength(Teachers.LONGEST_NAME);
        name.setAutocomplete(Autocomplete.USERNAME);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.getElement().setAttribute("name", "username");
        password.setLabel(getTranslation("signin.password"));
        password.setMaxLength(Teachers.MOST_PASSWORD);
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setRequiredIndicatorVisible(true);
        password.setManualValidation(true);
        password.getElement().setAttribute("name", "password");
        add(name, password);
        token().ifPresent(this::addHidden);
    }

    /** Posts what is in the fields, as a press on the form's own button does. */
    void submit() {
        getElement().executeJs("this.submit()");
    }

    private void addHidden(CsrfToken token) {
        Input hidden = new Input();
        hidden.setType("hidden");
        hidden.getElement().setAttribute("name", token.getParameterName());
        hidden.getElement().setAttribute("value", token.getToken());
        add(hidden);
    }

    private static Optional<CsrfToken> token() {
        return Optional.ofNullable(VaadinRequest.getCurrent())
                .map(request -> request.getAttribute(CsrfToken.class.getName()))
                .filter(CsrfToken.class::isInstance)
                .map(CsrfToken.class::cast);
    }
}
