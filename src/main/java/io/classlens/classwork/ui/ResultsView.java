package io.classlens.classwork.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.classlens.classroom.Classroom;
import io.classlens.classroom.Classrooms;
import io.classlens.classroom.Pupils;
import io.classlens.classroom.ui.OwnClass;
import io.classlens.classroom.ui.TeacherLayout;
import io.classlens.classwork.ModelEvaluation;
import io.classlens.classwork.ModelEvaluator;
import io.classlens.classwork.PictureSet;
import io.classlens.classwork.PictureSets;
import io.classlens.events.Subscription;
import io.classlens.studio.Studios;
import io.classlens.ui.LiveUpdates;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How all pupils' models do on the hidden test set, in one chart that keeps up with them. */
@Route(value = "teacher/class/:classroom/results", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
@StyleSheet("styles/sets.css")
final class ResultsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Duration PACE = Duration.ofSeconds(2);

    private final Classrooms classrooms;
    private final PictureSets sets;
    private final Results results;
    private final Paragraph state = new Paragraph();
    private final OrderedList chart = new OrderedList();
    private final Checkbox names = new Checkbox(getTranslation("sets.show-names"), true);
    private Optional<Classroom> classroom = Optional.empty();
    private List<Results.Result> shown = List.of();
    private Subscription subscription = Subscription.NONE;

    ResultsView(
            Classrooms classrooms,
            PictureSets sets,
            Pupils pupils,
            Studios studios,
            ModelEvaluator tester) {
        this.classrooms = classrooms;
        this.sets = sets;
        this.results = new Results(pupils, studios, tester);
        addClassName("results");
        chart.addClassName("result-chart");
        names.addValueChangeListener(_ -> draw());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        classroom = OwnClass.of(event, classrooms);
        removeAll();
        classroom.ifPresent(
                own -> {
                    String address = "teacher/class/" + own.id();
                    Anchor back = new Anchor(address, getTranslation("sets.back"));
                    back.addClassName("link-button");
                    H1 title = new H1(getTranslation("sets.results-title", own.settings().name()));
                    Div head = new Div(title, names, back);
                    head.addClassName("page-head");
                    add(head, state, chart);
                });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (classroom.isEmpty()) {
            return;
        }
        subscription = LiveUpdates.again(event.getUI(), PACE, this::refresh);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        subscription.close();
    }

    private void refresh() {
        Optional<PictureSet> test =
                sets.of(classroom.orElseThrow().id()).stream()
                        .filter(set -> set.kind() == PictureSet.Kind.TEST)
                        .findFirst();
        if (test.isEmpty()) {
            state.setText(getTranslation("sets.no-test"));
            return;
        }
        List<Results.Result> now = results.of(test.get());
        if (!now.equals(shown)) {
            shown = now;
            draw();
        }
        boolean none = now.stream().allMatch(result -> result.test().isEmpty());
        state.setText(getTranslation(none ? "sets.no-result" : "sets.result-why"));
    }

    private void draw() {
        chart.removeAll();
        int number = 0;
        for (Results.Result result : shown) {
            number++;
            String name =
                    names.getValue()
                            ? result.pupil().nickname()
                            : getTranslation("sets.somebody", number);
            chart.add(bar(name, result.test()));
        }
    }

    private ListItem bar(String name, Optional<ModelEvaluation> test) {
        Span who = new Span(name);
        who.addClassName("result-name");
        Span bar = new Span();
        bar.addClassName("result-bar");
        bar.getStyle()
                .set("--share", String.valueOf(test.map(ModelEvaluation::accuracy).orElse(0.0)));
        Span number =
                new Span(
                        test.map(t -> getTranslation("sets.share", t.accuracy()))
                                .orElse(getTranslation("sets.untrained")));
        number.addClassName("result-number");
        Span track = new Span(bar);
        track.addClassName("result-track");
        Span classes = new Span(test.map(this::byClass).orElse(""));
        classes.addClassNames("muted", "result-classes");
        return new ListItem(who, track, number, classes);
    }

    private String byClass(ModelEvaluation test) {
        return test.labels().stream()
                .map(
                        label ->
                                label.isKnown()
                                        ? getTranslation(
                                                "sets.class-result",
                                                label.name(),
                                                label.right(),
                                                label.examples())
                                        : getTranslation("sets.class-unknown", label.name()))
                .collect(Collectors.joining(" · "));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dashboard.results");
    }
}
