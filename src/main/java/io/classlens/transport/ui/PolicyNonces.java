package io.classlens.transport.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import io.classlens.transport.ContentPolicy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives the scripts of the page the nonce that the content security policy asks for. Vaadin's
 * client takes it over to those that it loads later.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PolicyNonces implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.addIndexHtmlRequestListener(PolicyNonces::add);
    }

    private static void add(IndexHtmlResponse page) {
        if (page.getVaadinRequest() instanceof VaadinServletRequest request) {
            ContentPolicy.nonce(request.getHttpServletRequest())
                    .ifPresent(
                            nonce -> {
                                page.getDocument()
                                        .select("script, link[rel=modulepreload], link[as=script]")
                                        .attr("nonce", nonce);
                                // Where Vite looks for it when it loads a part of the bundle later.
                                page.getDocument()
                                        .head()
                                        .prependElement("meta")
                                        .attr("property", "csp-nonce")
                                        .attr("nonce", nonce);
                            });
        }
    }
}
