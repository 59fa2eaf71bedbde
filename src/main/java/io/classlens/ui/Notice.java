package io.classlens.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import java.time.Duration;

/** A message that lies over the page for a while and can be closed. */
public class Notice extends Notification {

    private final Div lines = new Div();
    private final Div actions = new Div();

    /**
     * @param shown how long it stays unless somebody closes it
     */
    public Notice(Duration shown) {
        setPosition(Position.BOTTOM_CENTER);
        setDuration((int) shown.toMillis());
        lines.addClassName("notice-lines");
        actions.addClassName("notice-actions");
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("notice.close"));
        actions.add(close);
        Div content = new Div(lines, actions);
        content.addClassName("notice");
        add(content);
    }

    public final void addLine(String text) {
        lines.add(new Paragraph(text));
    }

    public final void addAction(Component action) {
        actions.addComponentAsFirst(action);
    }

    /** Opens a message of one sentence. */
    public static void say(String text) {
        Notice notice = new Notice(Duration.ofSeconds(8));
        notice.addLine(text);
        notice.open();
    }
}
