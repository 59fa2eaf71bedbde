package io.classlens.classwork.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.classlens.classroom.Classrooms;
import io.classlens.classroom.Pupils;
import io.classlens.classroom.ui.OwnClass;
import io.classlens.classroom.ui.TeacherLayout;
import io.classlens.classwork.PictureSet;
import io.classlens.classwork.PictureSets;
import io.classlens.studio.Studio;
import io.classlens.studio.Studios;
import io.classlens.studio.ui.LockedSettings;
import io.classlens.studio.ui.StudioMode;
import io.classlens.studio.ui.StudioPanels;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** One picture set: its pictures, and with a starter set how it gets to the pupils. */
@Route(value = "teacher/class/:classroom/sets/:set", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
@StyleSheet("styles/sets.css")
final class SetView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Classrooms classrooms;
    private final PictureSets sets;
    private final Pupils pupils;
    private final Studios studios;
    private Optional<PictureSet> set = Optional.empty();

    SetView(Classrooms classrooms, PictureSets sets, Pupils pupils, Studios studios) {
        this.classrooms = classrooms;
        this.sets = sets;
        this.pupils = pupils;
        this.studios = studios;
        addClassNames("studio", "set-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        set = OwnClass.partOf(event, classrooms, "set", sets::find, PictureSet::classroom);
        removeAll();
        set.ifPresent(this::show);
    }

    private void show(PictureSet shown) {
        Studio studio = studios.open(shown.project());
        Anchor back =
                new Anchor(
                        "teacher/class/" + shown.classroom() + "/sets", getTranslation("sets.all"));
        back.addClassName("link-button");
        Div head = new Div(new H1(getTranslation("sets.set")), back);
        head.addClassName("page-head");
        add(head, new Div(name(shown)));
        if (shown.kind() == PictureSet.Kind.STARTER) {
            add(sending(shown, studio));
        } else {
            Paragraph hidden = new Paragraph(getTranslation("sets.tests-why"));
            hidden.addClassName("muted");
            add(hidden);
        }
        add(new StudioPanels(studio, StudioMode.COLLECT, List.of()));
    }

    private TextField name(PictureSet shown) {
        TextField name = new TextField(getTranslation("sets.name"));
        name.setValue(shown.name());
        name.setMaxLength(PictureSet.LONGEST_NAME);
        name.setManualValidation(true);
        name.setErrorMessage(getTranslation("sets.name-mistake", PictureSet.LONGEST_NAME));
        name.addValueChangeListener(
                event -> {
                    boolean isName = PictureSet.isName(event.getValue());
                    name.setInvalid(!isName);
                    if (isName) {
                        sets.rename(shown.id(), event.getValue());
                    }
                });
        return name;
    }

    private Section sending(PictureSet shown, Studio studio) {
        Checkbox late = new Checkbox(getTranslation("sets.late"), shown.isForLate());
        late.addValueChangeListener(event -> sets.setForLate(shown.id(), event.getValue()));
        Section section =
                new Section(
                        new H2(getTranslation("sets.send")),
                        new SendForm(shown, studio, pupils, studios),
                        late,
                        new LockedSettings(studio));
        section.addClassNames("panel", "set-sending");
        return section;
    }

    @Override
    public String getPageTitle() {
        return set.map(PictureSet::name).orElse(getTranslation("studio.name"));
    }
}
