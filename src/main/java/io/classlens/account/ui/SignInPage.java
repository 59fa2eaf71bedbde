package io.classlens.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import io.classlens.ui.language.LanguageChoice;

/** A page with one card in its middle, before anybody is known. */
@StyleSheet("styles/signin.css")
abstract class SignInPage extends Main implements HasDynamicTitle {

    private final String title;
    private final Div card = new Div();
    final Message message = new Message();

    /**
     * @param title key of its text
     * @param text key of the text below it
     */
    SignInPage(String title, String text) {
        this.title = title;
        addClassName("signin-page");
        card.addClassName("signin-card");
        Image mark = new Image("icons/classlens.svg", "");
        mark.addClassName("signin-mark");
        Paragraph lead = new Paragraph(getTranslation(text));
        lead.addClassName("signin-lead");
        Div head = new Div(mark, new LanguageChoice());
        head.addClassName("signin-head");
        card.add(head, new H1(getTranslation(title)), lead, message);
        add(card);
    }

    final void addToCard(Component... parts) {
        card.add(parts);
    }

    @Override
    public final String getPageTitle() {
        return getTranslation(title);
    }
}
