package io.classlens.classroom.ui.join;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.classlens.classroom.Classroom;
import io.classlens.classroom.ClassroomSettings;
import io.classlens.classroom.Classrooms;
import io.classlens.classroom.Pupil;
import io.classlens.classroom.SignedIn;
import java.util.Arrays;
import java.util.Optional;

/**
 * What is stored about a pupil, in words of a twelve-year-old and then once more for parents. Who
 * has joined a class reads what that class does; {@code docs/privacy.md} says all of it at length.
 */
@Route("privacy")
@AnonymousAllowed
@StyleSheet("styles/join.css")
final class PrivacyView extends Main implements HasDynamicTitle {

    PrivacyView(Classrooms classrooms) {
        Optional<ClassroomSettings> own =
                SignedIn.pupil()
                        .map(Pupil::classroom)
                        .flatMap(classrooms::find)
                        .map(Classroom::settings);
        addClassNames("join", "privacy");
        Article text = new Article();
        text.addClassName("join-card");
        text.add(
                new H2(getTranslation("join.privacy-title")),
                new Paragraph(getTranslation("join.privacy-short")),
                new H2(getTranslation("join.privacy-what")),
                list(
                        own.filter(ClassroomSettings::embeddingsOnly)
                                .map(_ -> getTranslation("join.privacy-what-no-pictures"))
                                .orElseGet(() -> getTranslation("join.privacy-what-pictures")),
                        getTranslation("join.privacy-what-numbers"),
                        getTranslation("join.privacy-what-nickname"),
                        getTranslation("join.privacy-what-model")),
                new H2(getTranslation("join.privacy-never")),
                list(
                        getTranslation("join.privacy-never-name"),
                        getTranslation("join.privacy-never-address"),
                        getTranslation("join.privacy-never-watching")),
                new H2(getTranslation("join.privacy-where")),
                new Paragraph(getTranslation("join.privacy-where-text")),
                new H2(getTranslation("join.privacy-who")),
                new Paragraph(getTranslation("join.privacy-who-text")),
                new H2(getTranslation("join.privacy-long")),
                new Paragraph(
                        own.map(
                                        settings ->
                                                getTranslation(
                                                        "join.privacy-long-class",
                                                        settings.name(),
                                                        settings.retentionDays()))
                                .orElseGet(() -> getTranslation("join.privacy-long-text"))),
                new H2(getTranslation("join.privacy-delete")),
                new Paragraph(getTranslation("join.privacy-delete-text")),
                new H2(getTranslation("join.privacy-parents")),
                new Paragraph(getTranslation("join.privacy-parents-text")),
                new Paragraph(getTranslation("join.privacy-parents-key")),
                new Paragraph(getTranslation("join.privacy-parents-limits")));
        add(new NameHeader(), text, new PageLink("./", getTranslation("join.privacy-back")));
    }

    private static UnorderedList list(String... sentences) {
        return new UnorderedList(
                Arrays.stream(sentences).map(ListItem::new).toArray(ListItem[]::new));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("join.privacy-title");
    }
}
