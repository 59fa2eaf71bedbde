package io.classlens.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.OptionalInt;

/**
 * Records pictures of one label: while it is held, or a number of them by itself after a countdown.
 */
@Tag("classlens-record-button")
@JsModule("./classlens-record-button.ts")
public class ClasslensRecordButton extends LocalizedElement {

    /**
     * @param label id of the label that it records for
     */
    public ClasslensRecordButton(int label) {
        super("record.");
        getElement().setProperty("label", label);
    }

    public void setName(String name) {
        getElement().setProperty("name", name);
    }

    /**
     * @param color any CSS colour, a variable too
     */
    public void setColor(String color) {
        getElement().setProperty("color", color);
    }

    /**
     * @param digit 1 to 9: this key holds the button from anywhere on the page
     * @throws IllegalArgumentException if the digit is another
     */
    public void setHotkey(OptionalInt digit) {
        digit.ifPresent(
                d -> {
                    if (d < 1 || d > 9) {
                        throw new IllegalArgumentException("a hotkey is 1 to 9, not " + d);
                    }
                });
        // 0 is no key: the element shows none and listens to none.
        getElement().setProperty("hotkey", digit.orElse(0));
    }

    /**
     * @param count of the pictures that the label has
     */
    public void setCount(int count) {
        getElement().setProperty("count", count);
    }

    /**
     * @param seconds before it records by itself; 3 unless set
     */
    public void setCountdown(int seconds) {
        getElement().setProperty("countdown", seconds);
    }

    /**
     * @param pictures that it records by itself; 20 unless set
     */
    public void setBurstSize(int pictures) {
        getElement().setProperty("burstSize", pictures);
    }
}
