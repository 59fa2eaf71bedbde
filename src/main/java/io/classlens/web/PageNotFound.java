package io.classlens.web;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** What an address that leads nowhere shows: the way back. */
@AnonymousAllowed
class PageNotFound extends Main implements HasErrorParameter<NotFoundException> {

    PageNotFound() {
        addClassName("error-page");
        add(
                new H1(getTranslation("not-found.title")),
                new Paragraph(getTranslation("not-found.text")),
                new Anchor(".", getTranslation("not-found.back")));
    }

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
