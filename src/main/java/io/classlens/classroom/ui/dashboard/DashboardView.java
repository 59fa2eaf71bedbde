package io.classlens.classroom.ui.dashboard;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.classlens.classroom.Classroom;
import io.classlens.classroom.Classrooms;
import io.classlens.classroom.Pupil;
import io.classlens.classroom.Pupils;
import io.classlens.classroom.ui.OwnClass;
import io.classlens.classroom.ui.TeacherContribution;
import io.classlens.classroom.ui.TeacherLayout;
import io.classlens.events.Subscription;
import io.classlens.project.Projects;
import io.classlens.studio.Studios;
import io.classlens.ui.LiveUpdates;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A class at work: a card for each pupil. It looks once a second, whatever happens meanwhile, so
 * that sixty pupils who record at once cost no more than sixty who do nothing, and only cards that
 * changed are sent to the browser.
 */
@Route(value = "teacher/class/:classroom", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
@StyleSheet("styles/dashboard.css")
final class DashboardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Duration PACE = Duration.ofSeconds(1);

    private final Classrooms classrooms;
    private final PupilSnapshots snapshots;
    private final Watching watching;
    private final DashboardHead head;
    private final ClassTotals totals = new ClassTotals();
    private final CardTools tools;
    private final Div cards = new Div();
    private final Paragraph empty = new Paragraph();
    private final PupilActions actions;
    private final Map<UUID, PupilCard> cardOf = new HashMap<>();
    private List<PupilSnapshot> last = List.of();
    private Optional<Classroom> classroom = Optional.empty();
    private Subscription subscription = Subscription.NONE;

    DashboardView(
            Classrooms classrooms,
            Pupils pupils,
            Studios studios,
            Projects projects,
            Clock clock,
            List<TeacherContribution> contributions) {
        this.classrooms = classrooms;
        snapshots = new PupilSnapshots(pupils, studios, projects, clock);
        watching = new Watching(studios);
        head = new DashboardHead(classrooms);
        tools = new CardTools(this::arrange, this::showAllCameras);
        actions = new PupilActions(pupils, watching, this::refresh);
        addClassName("dashboard");
        cards.addClassName("pupil-cards");
        empty.addClassName("dashboard-empty");
        add(head);
        contributions.forEach(contribution -> add(contribution.dashboardLines()));
        add(totals, tools, empty, cards);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        classroom = OwnClass.of(event, classrooms);
        classroom.ifPresent(head::show);
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
        watching.endAll();
    }

    private void refresh() {
        UUID id = classroom.orElseThrow().id();
        Optional<Classroom> now = classrooms.find(id);
        if (now.isEmpty()) {
            // Deleted on another page.
            subscription.close();
            UI.getCurrent().navigate("teacher");
            return;
        }
        classroom = now;
        head.show(now.get());
        last = snapshots.of(id);
        totals.show(last);
        last.forEach(
                snapshot ->
                        cardOf.computeIfAbsent(snapshot.pupil().id(), _ -> new PupilCard(actions))
                                .show(snapshot));
        arrange();
    }

    /** Puts the cards of those who are to be seen in their order; others leave the page. */
    private void arrange() {
        List<PupilCard> wanted =
                last.stream()
                        .filter(tools.filter())
                        .sorted(tools.order())
                        .map(snapshot -> cardOf.get(snapshot.pupil().id()))
                        .toList();
        if (!wanted.equals(cards.getChildren().toList())) {
            cards.removeAll();
            wanted.forEach(cards::add);
        }
        forgetWhoIsGone();
        empty.setText(getTranslation(last.isEmpty() ? "dashboard.empty" : "dashboard.none-match"));
        empty.setVisible(wanted.isEmpty());
        tools.setVisible(!last.isEmpty());
    }

    private void forgetWhoIsGone() {
        List<UUID> here = last.stream().map(PupilSnapshot::pupil).map(Pupil::id).toList();
        cardOf.entrySet()
                .removeIf(
                        entry -> {
                            boolean gone = !here.contains(entry.getKey());
                            if (gone) {
                                watching.end(entry.getValue().project());
                            }
                            return gone;
                        });
    }

    private void showAllCameras(boolean shown) {
        cardOf.values().forEach(card -> actions.show(card, shown));
    }

    @Override
    public String getPageTitle() {
        return classroom.map(c -> c.settings().name()).orElse(getTranslation("studio.name"));
    }
}
