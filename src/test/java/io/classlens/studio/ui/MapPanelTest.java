package io.classlens.studio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import io.classlens.ui.ClasslensMap;
import org.junit.jupiter.api.Test;

class MapPanelTest extends StudioPage {

    private Element map() {
        return find(ClasslensMap.class).single().getElement();
    }

    private String version() {
        return map().getProperty("version");
    }

    @Test
    void a_closed_map_is_told_nothing() {
        record(0, 5);

        assertThat(map().getProperty("open", true)).isFalse();
        assertThat(version()).isNull();
        assertThat(map().getPropertyRaw("labels")).isNull();
    }

    @Test
    void an_open_map_hears_of_examples_that_come_and_go() {
        press("Show the map");
        String empty = version();
        record(0, 5);
        waitUntil(() -> !version().equals(empty));
        String recorded = version();

        studio.project().deleteExample(3);

        waitUntil(() -> !version().equals(recorded));
        assertThat(map().getProperty("open", false)).isTrue();
    }

    @Test
    void deleting_from_a_class_that_is_not_trained_is_heard_too() {
        record(0, 5);
        studio.project().activate(label(0).id(), false);
        press("Show the map");
        String before = version();

        studio.project().deleteExample(3);

        waitUntil(() -> !version().equals(before));
    }

    @Test
    void closed_again_it_hears_nothing_more() {
        press("Show the map");
        press("Close the map");
        String before = version();

        record(0, 5);
        press("Add class");

        assertThat(version()).isEqualTo(before);
        assertThat(map().getProperty("open", true)).isFalse();
    }

    @Test
    void who_only_looks_sees_the_map_without_the_camera() {
        assertThat(map().getProperty("live", false)).isTrue();
        UI.getCurrent().removeAll();
        UI.getCurrent().add(new StudioPanels(studio, StudioMode.READ_ONLY, contributions()));

        assertThat(map().getProperty("live", true)).isFalse();
    }
}
