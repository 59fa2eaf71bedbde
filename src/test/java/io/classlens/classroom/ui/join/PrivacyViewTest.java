package io.classlens.classroom.ui.join;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import io.classlens.classroom.ClassroomSettings;
import org.junit.jupiter.api.Test;

class PrivacyViewTest extends JoinPage {

    private void openPrivacy() {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(new PrivacyView(kept.classrooms()));
    }

    @Test
    void anybody_reads_for_how_long_things_are_kept() {
        openPrivacy();
        assertThat(sentences()).anyMatch(s -> s.startsWith("Your teacher decides how many days"));
    }

    @Test
    void a_pupil_reads_what_the_own_class_does() {
        signInAs(join("Ada").pupil());
        openPrivacy();
        assertThat(sentences())
                .anyMatch(s -> s.contains("“Year 7”") && s.contains("30 days after your last"));
    }

    @Test
    void a_class_that_keeps_no_pictures_says_so() {
        classroom =
                kept.classrooms()
                        .create(
                                kept.aTeacher(),
                                new ClassroomSettings("Year 7", 3, 10, 100, 30, true));
        signInAs(join("Ada").pupil());
        openPrivacy();
        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .anyMatch(s -> s.startsWith("No pictures"));
    }
}
