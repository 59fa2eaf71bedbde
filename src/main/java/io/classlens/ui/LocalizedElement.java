package io.classlens.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.server.VaadinService;
import java.util.Map;
import java.util.stream.Collectors;

/** Gives an element all texts of the bundle below its prefix, in the person's language. */
abstract class LocalizedElement extends Component implements HasStyle, LocaleChangeObserver {

    private final String prefix;

    /**
     * @param prefix of its keys in the bundle, with the dot; the element knows the rest of each key
     */
    LocalizedElement(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Map<String, String> texts =
                VaadinService.getCurrent()
                        .getInstantiator()
                        .getI18NProvider()
                        .getAllTranslations(event.getLocale())
                        .entrySet()
                        .stream()
                        .filter(text -> text.getKey().startsWith(prefix))
                        .collect(
                                Collectors.toMap(
                                        text -> text.getKey().substring(prefix.length()),
                                        Map.Entry::getValue));
        getElement().setPropertyMap("texts", texts);
    }
}
