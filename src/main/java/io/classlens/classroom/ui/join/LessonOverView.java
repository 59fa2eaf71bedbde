package io.classlens.classroom.ui.join;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;

/**
 * Where pupils' pages go when the teacher ends the lesson. A page of its own, for everybody: its
 * readers are signed off already.
 */
@Route(Farewell.ADDRESS)
@AnonymousAllowed
@StyleSheet("styles/join.css")
final class LessonOverView extends Main implements HasDynamicTitle {

    LessonOverView() {
        addClassNames("join", "lesson-over");
        Optional<Farewell> farewell = Farewell.kept(VaadinSession.getCurrent());
        Div card = new Div();
        card.addClassNames("join-card", "join-form");
        card.add(new H2(getTranslation("pupil.over-title")));
        farewell.ifPresent(
                known ->
                        card.add(
                                new Paragraph(
                                        getTranslation("pupil.over-text", known.nickname()))));
        card.add(
                new UnorderedList(
                        new ListItem(getTranslation("pupil.over-camera")),
                        new ListItem(
                                farewell.map(
                                                known ->
                                                        getTranslation(
                                                                "pupil.over-kept", known.day()))
                                        .orElseGet(() -> getTranslation("pupil.over-kept-days"))),
                        new ListItem(getTranslation("pupil.over-back"))),
                new PageLink("privacy", getTranslation("join.to-privacy")),
                new PageLink("./", getTranslation("pupil.over-join")));
        // Read out at once: the page that was there is gone.
        card.getElement().setAttribute("role", "alert");
        add(new NameHeader(), card);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("pupil.over-title");
    }
}
