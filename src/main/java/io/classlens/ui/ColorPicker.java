package io.classlens.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import io.classlens.project.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** A swatch that shows a label's color and offers the others. */
public final class ColorPicker extends Div {

    private final NativeButton swatch = new NativeButton();
    private final Popover popover = new Popover();
    private final List<NativeButton> choices = new ArrayList<>();
    private final IntConsumer chosen;

    public ColorPicker(IntConsumer chosen) {
        this.chosen = chosen;
        addClassName("color-picker");
        swatch.addClassName("swatch");
        swatch.getElement().setAttribute("aria-haspopup", "dialog");
        Div palette = new Div();
        palette.addClassName("palette");
        for (int color = 0; color < Label.COLORS; color++) {
            NativeButton choice = choice(color);
            choices.add(choice);
            palette.add(choice);
        }
        popover.setTarget(swatch);
        popover.setAriaLabel(getTranslation("color.choose"));
        popover.setAutofocus(true);
        popover.add(palette);
        add(swatch, popover);
    }

    public void show(Label label) {
        swatch.getElement().setAttribute("data-color", String.valueOf(label.color()));
        swatch.setAriaLabel(getTranslation("color.of", label.name(), name(label.color())));
        for (int color = 0; color < choices.size(); color++) {
            choices.get(color)
                    .getElement()
                    .setAttribute("aria-pressed", String.valueOf(color == label.color()));
        }
    }

    /** In the order of the palette. */
    public List<NativeButton> choices() {
        return choices;
    }

    private NativeButton choice(int color) {
        NativeButton button =
                new NativeButton(
                        "",
                        _ -> {
                            popover.close();
                            chosen.accept(color);
                        });
        button.addClassName("swatch");
        button.getElement().setAttribute("data-color", String.valueOf(color));
        button.setAriaLabel(name(color));
        button.setTitle(name(color));
        return button;
    }

    /** In the order of {@code --classlens-label-0} and so on in the stylesheet. */
    private String name(int color) {
        List<String> names =
                List.of(
                        getTranslation("color.blue"),
                        getTranslation("color.orange"),
                        getTranslation("color.green"),
                        getTranslation("color.pink"),
                        getTranslation("color.turquoise"),
                        getTranslation("color.brown"),
                        getTranslation("color.purple"),
                        getTranslation("color.olive"),
                        getTranslation("color.red"));
        return names.get(color);
    }
}
