package io.classlens.classwork.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import io.classlens.classroom.Pupil;
import io.classlens.classwork.ModelEvaluation;
import io.classlens.classwork.PeerEvaluation;
import io.classlens.classwork.PeerEvaluations;
import io.classlens.events.Subscription;
import io.classlens.ui.LiveUpdates;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A pupil's side of the test with another: choosing whom to ask, being asked, and the result. Takes
 * no room on the page itself.
 */
@StyleSheet("styles/sets.css")
final class PeerEvaluationDialog extends Div {

    private static final Duration PACE = Duration.ofMillis(100);

    private final PeerEvaluations tests;
    private final Pupil me;
    private final Dialog dialog = new Dialog();
    private Optional<PeerEvaluation> shown = Optional.empty();
    private Subscription subscription = Subscription.NONE;

    PeerEvaluationDialog(PeerEvaluations tests, Pupil me) {
        this.tests = tests;
        this.me = me;
        dialog.addDialogCloseActionListener(_ -> close());
    }

    /** Lets the pupil choose a classmate. */
    void choose() {
        shown = Optional.empty();
        List<Pupil> partners = tests.isReady(me) ? tests.partnersOf(me) : List.of();
        Div list = new Div();
        list.addClassName("peer-list");
        partners.forEach(p -> list.add(new Button(p.nickname(), _ -> invite(p))));
        String text =
                !tests.isReady(me)
                        ? "peer.train-first"
                        : partners.isEmpty() ? "peer.nobody" : "peer.choose";
        say(
                getTranslation("peer.title"),
                List.of(new Paragraph(getTranslation(text)), list),
                new Button(getTranslation("peer.close"), _ -> dialog.close()));
    }

    private void invite(Pupil other) {
        if (tests.invite(me.id(), other.id()).isEmpty()) {
            say(
                    getTranslation("peer.title"),
                    List.of(new Paragraph(getTranslation("peer.not-now", other.nickname()))),
                    new Button(getTranslation("peer.close"), _ -> dialog.close()));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        subscription =
                LiveUpdates.after(
                        event.getUI(),
                        PACE,
                        this::refresh,
                        listener -> tests.subscribe(me.id(), listener));
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        subscription.close();
    }

    private void refresh() {
        Optional<PeerEvaluation> now = tests.ofPupil(me.id());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        now.ifPresentOrElse(this::show, dialog::close);
    }

    private void show(PeerEvaluation test) {
        boolean asking = test.from().id().equals(me.id());
        Pupil other = asking ? test.to() : test.from();
        switch (test.state()) {
            case PeerEvaluation.Waiting _ when asking ->
                    say(
                            getTranslation("peer.title"),
                            List.of(new Paragraph(getTranslation("peer.asked", other.nickname()))),
                            new Button(getTranslation("peer.withdraw"), _ -> close()));
            case PeerEvaluation.Waiting _ -> ask(test, other);
            case PeerEvaluation.Done(var ofFrom, var ofTo) ->
                    say(
                            getTranslation("peer.result-title"),
                            List.of(
                                    result("peer.mine", other, asking ? ofFrom : ofTo),
                                    result("peer.theirs", other, asking ? ofTo : ofFrom)),
                            closing());
            case PeerEvaluation.Declined _ -> end(asking, "peer.declined", other);
            case PeerEvaluation.Expired _ -> end(asking, "peer.expired", other);
            case PeerEvaluation.Withdrawn _ -> end(!asking, "peer.withdrawn", other);
            case PeerEvaluation.NothingInCommon _ -> end(true, "peer.nothing-in-common", other);
            case PeerEvaluation.Impossible _ -> end(true, "peer.not-now", other);
        }
    }

    private void ask(PeerEvaluation test, Pupil other) {
        Button yes = new Button(getTranslation("peer.yes"), _ -> tests.accept(test, me.id()));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        say(
                getTranslation("peer.question-title"),
                List.of(new Paragraph(getTranslation("peer.question", other.nickname()))),
                new Button(getTranslation("peer.no"), _ -> close()),
                yes);
    }

    /**
     * @param matters whether this pupil has to be told; else the dialog just closes
     */
    private void end(boolean matters, String key, Pupil other) {
        if (matters) {
            say(
                    getTranslation("peer.title"),
                    List.of(new Paragraph(getTranslation(key, other.nickname()))),
                    closing());
        } else {
            dialog.close();
        }
    }

    private Div result(String key, Pupil other, ModelEvaluation test) {
        Paragraph number = new Paragraph(getTranslation("sets.share", test.accuracy()));
        number.addClassName("peer-number");
        String classes =
                test.labels().stream()
                        .map(
                                label ->
                                        label.isKnown()
                                                ? getTranslation(
                                                        "sets.class-result",
                                                        label.name(),
                                                        label.right(),
                                                        label.examples())
                                                : getTranslation(
                                                        "sets.class-unknown", label.name()))
                        .collect(Collectors.joining(" · "));
        Div result =
                new Div(
                        new H3(getTranslation(key, other.nickname())),
                        number,
                        new Paragraph(classes));
        result.addClassName("peer-result");
        return result;
    }

    private Button closing() {
        Button close = new Button(getTranslation("peer.close"), _ -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        return close;
    }

    /** Whichever way the dialog goes, the other does not wait for nothing. */
    private void close() {
        shown.ifPresent(
                test -> {
                    if (!(test.state() instanceof PeerEvaluation.Waiting)) {
                        tests.close(test, me.id());
                    } else if (test.from().id().equals(me.id())) {
                        tests.withdraw(test);
                    } else {
                        tests.decline(test, me.id());
                    }
                });
        dialog.close();
    }

    private void say(String title, List<? extends Component> text, Button... buttons) {
        dialog.setHeaderTitle(title);
        dialog.removeAll();
        dialog.getFooter().removeAll();
        text.forEach(dialog::add);
        dialog.getFooter().add(buttons);
        if (!dialog.isOpened()) {
            dialog.open();
        }
    }
}
