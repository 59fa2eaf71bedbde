package io.classlens.classwork.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.classlens.classroom.Classroom;
import io.classlens.classroom.Classrooms;
import io.classlens.classroom.ui.OwnClass;
import io.classlens.classroom.ui.TeacherLayout;
import io.classlens.classwork.PictureSet;
import io.classlens.classwork.PictureSets;
import io.classlens.project.ProjectSummary;
import io.classlens.project.Projects;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** The picture sets of a class: some to begin with, one to test with. */
@Route(value = "teacher/class/:classroom/sets", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
@StyleSheet("styles/sets.css")
final class SetsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Classrooms classrooms;
    private final PictureSets sets;
    private final Projects projects;
    private Optional<Classroom> classroom = Optional.empty();

    SetsView(Classrooms classrooms, PictureSets sets, Projects projects) {
        this.classrooms = classrooms;
        this.sets = sets;
        this.projects = projects;
        addClassName("sets");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        classroom = OwnClass.of(event, classrooms);
        refresh();
    }

    private void refresh() {
        removeAll();
        classroom.ifPresent(this::show);
    }

    private void show(Classroom shown) {
        List<PictureSet> all = sets.of(shown.id());
        Anchor back = new Anchor("teacher/class/" + shown.id(), getTranslation("sets.back"));
        back.addClassName("link-button");
        Div head = new Div(new H1(getTranslation("sets.title", shown.settings().name())), back);
        head.addClassName("page-head");
        add(head, starters(shown, all), tests(shown, all));
    }

    private Section starters(Classroom shown, List<PictureSet> all) {
        Section section = section("sets.starters", "sets.starters-why");
        all.stream()
                .filter(set -> set.kind() == PictureSet.Kind.STARTER)
                .forEach(set -> section.add(card(set)));
        Div buttons =
                new Div(
                        create(shown, "sets.new-starter", PictureSet.Kind.STARTER, "sets.starter"),
                        create(shown, "sets.new-biased", PictureSet.Kind.STARTER, "sets.biased"));
        buttons.addClassName("set-buttons");
        Paragraph idea = new Paragraph(getTranslation("sets.biased-idea"));
        idea.addClassName("muted");
        section.add(buttons, idea);
        return section;
    }

    private Section tests(Classroom shown, List<PictureSet> all) {
        Section section = section("sets.tests", "sets.tests-why");
        List<PictureSet> tests =
                all.stream().filter(set -> set.kind() == PictureSet.Kind.TEST).toList();
        tests.forEach(set -> section.add(card(set)));
        if (tests.isEmpty()) {
            section.add(create(shown, "sets.new-test", PictureSet.Kind.TEST, "sets.test"));
        } else {
            Anchor results =
                    new Anchor(
                            "teacher/class/" + shown.id() + "/results",
                            getTranslation("sets.to-results"));
            results.addClassName("link-button");
            section.add(results);
        }
        return section;
    }

    private Section section(String title, String why) {
        Paragraph text = new Paragraph(getTranslation(why));
        text.addClassName("muted");
        Section section = new Section(new H2(getTranslation(title)), text);
        section.addClassName("panel");
        return section;
    }

    private Button create(Classroom shown, String label, PictureSet.Kind kind, String name) {
        Button button = new Button(getTranslation(label), VaadinIcon.PLUS.create());
        button.addClickListener(
                _ -> {
                    PictureSet made = sets.create(shown, getTranslation(name), kind);
                    UI.getCurrent().navigate(address(made));
                });
        return button;
    }

    private Article card(PictureSet set) {
        Anchor open = new Anchor(address(set), set.name());
        ProjectSummary summary =
                projects.summary(set.project())
                        .orElseThrow(() -> new IllegalStateException("a set has no project"));
        int pictures = summary.examples().values().stream().mapToInt(Integer::intValue).sum();
        Paragraph facts =
                new Paragraph(getTranslation("sets.facts", summary.labels().size(), pictures));
        facts.addClassName("muted");
        Button delete = new Button(VaadinIcon.TRASH.create(), _ -> askToDelete(set, pictures));
        delete.addThemeVariants(ButtonVariant.TERTIARY);
        delete.setAriaLabel(getTranslation("sets.delete", set.name()));
        Article card = new Article(new Div(new H3(open), facts), delete);
        card.addClassName("set-card");
        return card;
    }

    private void askToDelete(PictureSet set, int pictures) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("sets.delete", set.name()));
        dialog.setText(getTranslation("sets.delete-text", pictures));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("sets.cancel"));
        dialog.setConfirmText(getTranslation("sets.delete-now"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(
                _ -> {
                    sets.delete(set.id());
                    refresh();
                });
        dialog.open();
    }

    private static String address(PictureSet set) {
        return "teacher/class/%s/sets/%s".formatted(set.classroom(), set.id());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dashboard.sets");
    }
}
