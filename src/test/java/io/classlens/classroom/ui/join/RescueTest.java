package io.classlens.classroom.ui.join;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import io.classlens.classroom.Pupil;
import org.junit.jupiter.api.Test;

/** From one device to another. */
class RescueTest extends JoinPage {

    private void comeWith(String words) {
        open();
        type("Class code", classroom.code().value());
        press("I have a rescue code");
        assertThat(field("Class code").getValue())
                .as("the code is not typed twice")
                .isEqualTo(classroom.code().value());
        type("Rescue code", words);
        press("Go to my project");
    }

    @Test
    void the_words_bring_the_project_to_another_device_and_sign_the_old_one_off() {
        var ada = join("Ada");
        String words = kept.pupils().makeRescueCode(ada.pupil().id());
        comeWith(words.toUpperCase().replace(" ", ", "));
        assertThat(sentTo()).contains("studio");
        assertThat(kept.pupils().byToken(cookie().orElseThrow().getValue()))
                .map(Pupil::project)
                .contains(ada.pupil().project());
        assertThat(kept.pupils().byToken(ada.token())).isEmpty();
    }

    @Test
    void words_work_once() {
        String words = kept.pupils().makeRescueCode(join("Ada").pupil().id());
        comeWith(words);
        comeWith(words);
        assertThat(field("Rescue code").isInvalid()).isTrue();
    }

    @Test
    void words_of_another_class_do_not_work() {
        String words = kept.pupils().makeRescueCode(join("Ada").pupil().id());
        classroom = kept.classrooms().create(kept.aTeacher(), settings(3));
        comeWith(words);
        assertThat(field("Rescue code").isInvalid()).isTrue();
        assertThat(sentTo()).isEmpty();
    }

    @Test
    void guessing_words_has_to_wait_even_if_one_joins_in_between() {
        join("Ada");
        for (int i = 0; i < 3; i++) {
            comeWith("acorn otter tulip " + i);
        }
        open();
        type("Class code", classroom.code().value());
        type("Nickname", "Eve");
        press("Join");
        comeWith("acorn otter tulip wave");
        assertThat(sentences()).anyMatch(s -> s.startsWith("That was wrong too often"));
    }

    @Test
    void words_are_made_by_a_press_of_their_own_and_shown() {
        Pupil ada = join("Ada").pupil();
        String before = kept.pupils().makeRescueCode(ada.id());
        new RescueDialog(() -> kept.pupils().makeRescueCode(ada.id())).open();
        assertThat(find(Paragraph.class).withClassName("rescue-words").all()).isEmpty();
        press("Make a code");
        String words = find(Paragraph.class).withClassName("rescue-words").single().getText();
        assertThat(words.split(" ")).hasSize(4);
        press("Close");
        UI.getCurrent().removeAll();
        comeWith(before);
        assertThat(field("Rescue code").isInvalid()).isTrue();
        comeWith(words);
        assertThat(sentTo()).contains("studio");
    }
}
