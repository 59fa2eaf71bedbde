package io.classlens.classroom.ui.join;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.classlens.classroom.JoinOutcome;
import io.classlens.classroom.Pupil;
import io.classlens.classroom.Pupils;
import io.classlens.classroom.SignedIn;
import java.util.Optional;

/**
 * Where everybody arrives: a code and a nickname lead into the studio. Who has joined already goes
 * on from here, and a teacher is shown to the classes.
 */
@Route("")
@AnonymousAllowed
@StyleSheet("styles/join.css")
final class JoinView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final JoinDesk desk;
    private final Pupils pupils;
    private final Div card = new Div();
    private final Message goodbye = new Message();
    private Optional<String> code = Optional.empty();

    JoinView(JoinDesk desk, Pupils pupils) {
        this.desk = desk;
        this.pupils = pupils;
        addClassName("join");
        card.addClassName("join-card");
        add(new NameHeader(), goodbye, card, new JoinLinks());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        show(
                query.getSingleParameter("code"),
                query.getSingleParameter(Goodbye.PARAMETER).flatMap(Goodbye::parse));
    }

    /**
     * @param typed the code that the address brings, if any, whatever it is
     */
    void show(Optional<String> typed, Optional<Goodbye> reason) {
        code = typed;
        reason.or(JoinView::reasonOfOldToken)
                .ifPresent(why -> goodbye.say(Message.Tone.HINT, getTranslation(why.key())));
        if (SignedIn.teacher().isPresent()) {
            showCard(new TeacherCard(SignedIn.teacher().get()));
        } else if (SignedIn.pupil().isPresent()) {
            showCard(new WelcomeBack(SignedIn.pupil().get(), this::showJoinForm));
        } else {
            showJoinForm();
        }
    }

    /** A device that shows a token that is worth nothing any more was somebody's. */
    private static Optional<Goodbye> reasonOfOldToken() {
        boolean isNobody = SignedIn.pupil().isEmpty() && SignedIn.teacher().isEmpty();
        return ThisDevice.token().filter(_ -> isNobody).map(_ -> Goodbye.SIGNED_OFF);
    }

    private void showJoinForm() {
        JoinForm form = new JoinForm(desk, this::enter);
        Button rescue =
                new Button(
                        getTranslation("join.have-rescue-code"),
                        _ -> showRescueForm(form.code.getValue()));
        showCard(form, quiet(rescue));
        form.fill(code);
    }

    private void showRescueForm(String typed) {
        RescueForm form = new RescueForm(desk, this::enter);
        Button back = new Button(getTranslation("join.no-rescue-code"), _ -> showJoinForm());
        code = Optional.of(typed);
        showCard(form, quiet(back));
        form.fill(typed);
    }

    private void showCard(Component... parts) {
        card.removeAll();
        card.add(parts);
    }

    private static Button quiet(Button button) {
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /**
     * The device is this pupil's from now on, and no other's. The studio is loaded as a new page:
     * only the next request brings the cookie and is the pupil's.
     */
    private void enter(JoinOutcome.Joined joined) {
        ThisDevice.remember(joined.token());
        SignedIn.pupil()
                .map(Pupil::id)
                .filter(before -> !before.equals(joined.pupil().id()))
                .ifPresent(pupils::leave);
        getUI().orElseThrow().getPage().setLocation("studio");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("studio.name");
    }
}
