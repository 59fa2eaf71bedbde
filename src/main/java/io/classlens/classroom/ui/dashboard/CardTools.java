package io.classlens.classroom.ui.dashboard;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** How the cards are ordered, which of them are seen, and whether with their cameras. */
final class CardTools extends Div {

    private final TextField search = new TextField();
    private final Select<CardFilter> filter = new Select<>();
    private final Select<CardOrder> order = new Select<>();

    CardTools(Runnable changed, Consumer<Boolean> showAll) {
        addClassName("card-tools");
        search.setAriaLabel(getTranslation("dashboard.search"));
        search.setPlaceholder(getTranslation("dashboard.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setMaxLength(40);
        search.addValueChangeListener(_ -> changed.run());
        filter.setAriaLabel(getTranslation("dashboard.filter"));
        filter.setItems(CardFilter.values());
        filter.setItemLabelGenerator(f -> getTranslation(f.key()));
        filter.setValue(CardFilter.ALL);
        filter.addValueChangeListener(_ -> changed.run());
        order.setAriaLabel(getTranslation("dashboard.order"));
        order.setItems(CardOrder.values());
        order.setItemLabelGenerator(o -> getTranslation(o.key()));
        order.setValue(CardOrder.JOINED);
        order.addValueChangeListener(_ -> changed.run());
        Checkbox cameras = new Checkbox(getTranslation("dashboard.all-cameras"));
        cameras.addValueChangeListener(event -> showAll.accept(event.getValue()));
        add(search, filter, order, cameras);
    }

    Predicate<PupilSnapshot> filter() {
        String part = search.getValue().strip().toLowerCase(Locale.ROOT);
        return filter.getValue()
                .predicate
                .and(s -> s.pupil().nickname().toLowerCase(Locale.ROOT).contains(part));
    }

    Comparator<PupilSnapshot> order() {
        return order.getValue().comparator;
    }
}
