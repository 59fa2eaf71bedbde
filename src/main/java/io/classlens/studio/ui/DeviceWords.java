package io.classlens.studio.ui;

import com.vaadin.flow.component.Component;
import io.classlens.network.Device;

/** What the network computes on, in the language of the page. */
public final class DeviceWords {

    private DeviceWords() {}

    public static String of(Component asking, Device device) {
        return switch (device.kind()) {
            case CPU ->
                    asking.getTranslation(
                            "studio.processor", Runtime.getRuntime().availableProcessors());
            // A name that the maker gave it.
            case GPU -> device.name();
        };
    }
}
