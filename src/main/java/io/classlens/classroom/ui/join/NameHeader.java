package io.classlens.classroom.ui.join;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import io.classlens.ui.language.LanguageChoice;

/** What this is: the mark, the name, one line. */
final class NameHeader extends Header {

    NameHeader() {
        addClassName("join-header");
        Image mark = new Image("icons/classlens.svg", "");
        mark.addClassName("join-mark");
        Paragraph motto = new Paragraph(getTranslation("studio.motto"));
        motto.addClassName("motto");
        Div name = new Div(new H1(getTranslation("studio.name")), motto);
        name.addClassName("join-name");
        add(mark, name, new LanguageChoice());
    }
}
