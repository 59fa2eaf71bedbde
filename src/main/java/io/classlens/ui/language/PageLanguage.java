package io.classlens.ui.language;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * Gives each page the language of the request that opened it. Vaadin would keep that of its
 * session's first request, and a language can be chosen later.
 */
@Component
class PageLanguage implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.addIndexHtmlRequestListener(
                page ->
                        page.getDocument()
                                .getElementsByTag("html")
                                .attr("lang", page.getVaadinRequest().getLocale().toLanguageTag()));
        service.getSource()
                .addUIInitListener(
                        page -> page.getUI().setLocale(VaadinRequest.getCurrent().getLocale()));
    }
}
