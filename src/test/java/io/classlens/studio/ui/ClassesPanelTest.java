package io.classlens.studio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.classlens.project.Example;
import io.classlens.project.ProjectLimits;
import io.classlens.ui.ColorPicker;
import io.classlens.ui.NameField;
import io.classlens.ui.Notice;
import io.classlens.ui.UndoNotice;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ClassesPanelTest extends StudioPage {

    @Test
    void a_new_project_has_two_classes_to_begin_with() {
        assertThat(names()).containsExactly("Class 1", "Class 2");
        assertThat(find(LabelCard.class).all()).hasSize(2);
    }

    @Test
    void a_new_class_gets_a_name_that_no_other_has() {
        studio.project().rename(label(0).id(), "Class 3");
        press("Add class");
        assertThat(names()).containsExactly("Class 3", "Class 2", "Class 4");
    }

    @Test
    void a_name_is_changed_where_it_stands_and_shows_everywhere_at_once() {
        test(name(0)).setValue("  Cat ");
        assertThat(names()).containsExactly("Cat", "Class 2");
        assertThat(name(0).getValue()).isEqualTo("Cat");
        assertThat(find(Button.class).withAttribute("aria-label", "Delete Cat").exists()).isTrue();
        assertThat(sentences()).contains("“Cat” has no pictures yet. Record some.");
    }

    @Test
    void a_blank_name_brings_the_old_one_back() {
        test(name(0)).setValue("   ");
        assertThat(names()).containsExactly("Class 1", "Class 2");
        assertThat(name(0).getValue()).isEqualTo("Class 1");
    }

    @Test
    void another_color_is_chosen_from_nine_with_names() {
        find(NativeButton.class).withAttribute("aria-label", "Colour of Class 1: Blue").single();
        test(find(ColorPicker.class).all().getFirst().choices().get(3)).click();
        assertThat(label(0).color()).isEqualTo(3);
        find(NativeButton.class).withAttribute("aria-label", "Colour of Class 1: Pink").single();
    }

    @Test
    void a_deleted_class_comes_back_with_its_pictures_by_undo() {
        record(0, 3);
        test(find(Button.class).withAttribute("aria-label", "Delete Class 1").single()).click();
        assertThat(names()).containsExactly("Class 2");
        assertThat(sentences()).contains("“Class 1” deleted with 3 pictures.");
        press("Undo");
        assertThat(names()).containsExactly("Class 1", "Class 2");
        assertThat(studio.project().examples(label(0).id())).hasSize(3);
        assertThat(find(UndoNotice.class).exists()).isFalse();
    }

    @Test
    void a_deletion_is_final_when_its_notice_has_gone() {
        record(0, 1);
        test(find(Button.class).withAttribute("aria-label", "Delete Class 1").single()).click();
        find(UndoNotice.class).single().close();
        roundTrip();
        assertThat(names()).containsExactly("Class 2");
        assertThat(find(UndoNotice.class).exists()).isFalse();
    }

    @Test
    void pictures_deleted_one_after_another_share_one_undo() {
        record(0, 3);
        Undo undo = new Undo(studio.project());
        studio.project().examples(label(0).id()).stream()
                .limit(2)
                .map(Example::id)
                .forEach(undo::deleteExample);
        roundTrip();
        assertThat(count(0)).isEqualTo("1 picture");
        assertThat(sentences()).contains("2 pictures deleted.");
        press("Undo");
        assertThat(count(0)).isEqualTo("3 pictures");
    }

    @Test
    void moved_pictures_share_one_undo_which_brings_all_of_them_back() {
        record(0, 3);
        Undo undo = new Undo(studio.project());
        undo.moveExample(1, label(1).id());
        roundTrip();
        assertThat(sentences()).contains("Picture moved to “Class 2”.");
        undo.moveExample(3, label(1).id());
        roundTrip();
        assertThat(count(0)).isEqualTo("1 picture");
        assertThat(count(1)).isEqualTo("2 pictures");
        assertThat(sentences()).contains("2 pictures moved, the last one to “Class 2”.");
        press("Undo");
        assertThat(count(0)).isEqualTo("3 pictures");
    }

    @Test
    void a_move_to_a_full_class_is_refused_with_a_word() {
        studio.project().limit(new ProjectLimits(5, 2, 100));
        record(0, 1);
        record(1, 2);
        new Undo(studio.project()).moveExample(1, label(1).id());
        assertThat(count(0)).isEqualTo("1 picture");
        assertThat(sentences())
                .contains(
                        "“Class 2” is full: a class has room for 2 pictures."
                                + " The picture stays where it is.");
    }

    @Test
    void a_move_that_cannot_be_undone_says_why() {
        record(0, 1);
        new Undo(studio.project()).moveExample(1, label(1).id());
        studio.project().deleteLabel(label(0).id());
        press("Undo");
        assertThat(sentences())
                .contains(
                        "The class that the picture came from is gone."
                                + " The picture stays where it is.");
    }

    @Test
    void a_class_can_be_left_out_of_training() {
        test(find(Checkbox.class).all().getFirst()).click();
        assertThat(label(0).active()).isFalse();
        assertThat(studio.examples().labelsToTrain()).containsExactly(label(1));
    }

    @Test
    void too_many_classes_are_refused_with_a_word() {
        for (int i = 0; i < 4; i++) {
            press("Add class");
        }
        assertThat(names()).hasSize(5);
        assertThat(sentences())
                .contains("A project has room for 5 classes. Delete one to make room.");
    }

    @Test
    void uploads_that_are_no_pictures_are_named_and_the_others_kept() throws IOException {
        LabelCard card = find(LabelCard.class).all().getFirst();
        card.receive("letter.txt", "Dear diary".getBytes(StandardCharsets.UTF_8));
        card.receive("red.png", png());
        card.receive("broken.jpg", new byte[] {1, 2, 3});
        roundTrip();
        assertThat(count(0)).isEqualTo("1 picture");
        assertThat(sentences())
                .contains(
                        "letter.txt: not a picture that can be read. JPEG, PNG and WebP work.",
                        "broken.jpg: not a picture that can be read. JPEG, PNG and WebP work.");
        assertThat(find(Notice.class).all()).hasSize(1);
    }

    @Test
    void a_second_page_of_the_session_shows_the_same() {
        StudioPanels second = new StudioPanels(studio, StudioMode.FULL, contributions());
        UI.getCurrent().add(second);
        test(name(0)).setValue("Cat");
        assertThat(find(NameField.class, second).all().getFirst().getValue()).isEqualTo("Cat");
    }

    private NameField name(int position) {
        return find(NameField.class).all().get(position);
    }

    private String count(int position) {
        return find(Span.class).withClassName("count").all().get(position).getText();
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
