package io.classlens.studio.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.classlens.studio.Studio;
import io.classlens.ui.ClasslensMap;
import io.classlens.ui.Palette;
import java.util.List;

/** All examples as points, once somebody opens it: a closed map costs nothing. */
@StyleSheet("styles/map.css")
final class MapPanel extends Panel {

    private final Studio studio;
    private final ClasslensMap map;
    private final Button toggle = new Button();
    private boolean open;

    MapPanel(Studio studio, StudioMode mode) {
        super("map", UI.getCurrent().getTranslation("map-panel.title"));
        this.studio = studio;
        map = new ClasslensMap(studio.project(), mode == StudioMode.FULL);
        Paragraph what = new Paragraph(getTranslation("map-panel.what"));
        what.addClassName("muted");
        toggle.setIcon(VaadinIcon.SPLIT.create());
        toggle.addClickListener(_ -> show(!open));
        add(what, toggle, map);
        show(false);
    }

    private void show(boolean wanted) {
        open = wanted;
        toggle.setText(getTranslation(open ? "map-panel.close" : "map-panel.open"));
        toggle.getElement().setAttribute("aria-expanded", Boolean.toString(open));
        map.setOpen(open);
        refresh();
    }

    @Override
    public void refresh() {
        if (!open) {
            return;
        }
        map.setLabels(
                studio.project().labels().stream()
                        .map(
                                label ->
                                        new ClasslensMap.Label(
                                                label.id(),
                                                label.name(),
                                                Palette.css(label.color()),
                                                label.active()))
                        .toList());
        map.setVersion(
                studio.examples().current().stream()
                        .map(example -> List.of(example.id(), example.label()))
                        .toList()
                        .hashCode());
    }
}
