package io.classlens.transport.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.classlens.transport.certificate.SelfMadeCertificates;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;

/**
 * What a browser says when it first meets the self-made certificate and which words to press then;
 * and for a technician, how to install another one.
 */
@Route("certificate")
@AnonymousAllowed
@StyleSheet("styles/certificate.css")
class CertificateView extends Main implements HasDynamicTitle {

    private static final String SETTINGS =
            """
            server.ssl.bundle=school
            spring.ssl.bundle.pem.school.keystore.certificate=file:/etc/classlens/fullchain.pem
            spring.ssl.bundle.pem.school.keystore.private-key=file:/etc/classlens/privkey.pem
            spring.ssl.bundle.pem.school.reload-on-update=true
            classlens.address=https://classlens.school.example:8443
            """;

    CertificateView(
            SelfMadeCertificates certificates, @Value("${server.ssl.bundle:}") String bundle) {
        addClassName("certificate");
        add(new H1(text("certificate.title")));
        if (bundle.equals(SelfMadeCertificates.BUNDLE)) {
            add(
                    new Paragraph(text("certificate.why")),
                    browsers(),
                    new Paragraph(text("certificate.camera")));
            certificates.fingerprint().ifPresent(hash -> add(fingerprint(hash)));
        } else {
            add(new Paragraph(text("certificate.own")));
        }
        add(technician(), new Anchor("", text("certificate.back")));
    }

    @Override
    public String getPageTitle() {
        return text("certificate.title");
    }

    private Component browsers() {
        var browsers = new Div();
        browsers.addClassName("browsers");
        browsers.add(
                browser(
                        "Chrome, Edge, Chromebook",
                        "certificate.chrome-says",
                        "certificate.chrome-first",
                        "certificate.chrome-then"),
                browser(
                        "Safari, iPad, iPhone",
                        "certificate.safari-says",
                        "certificate.safari-first",
                        "certificate.safari-then",
                        "certificate.safari-last"),
                browser(
                        "Firefox",
                        "certificate.firefox-says",
                        "certificate.firefox-first",
                        "certificate.firefox-then"));
        return browsers;
    }

    private Component browser(String name, String says, String... steps) {
        var list = new OrderedList();
        Arrays.stream(steps).map(step -> new ListItem(text(step))).forEach(list::add);
        var words = new Paragraph(text(says));
        words.addClassName("muted");
        return new Section(new H2(name), words, list);
    }

    private Component fingerprint(String hash) {
        var code = new Code(hash);
        code.addClassName("fingerprint");
        return new Section(
                new H2(text("certificate.fingerprint")),
                new Paragraph(text("certificate.fingerprint-hint")),
                code);
    }

    private Component technician() {
        var settings = new Pre(SETTINGS);
        // It scrolls sideways on a phone, so the keyboard must reach it.
        settings.getElement().setAttribute("tabindex", "0");
        settings.getElement().setAttribute("role", "group");
        settings.getElement().setAttribute("aria-label", text("certificate.settings"));
        return new Section(
                new H2(text("certificate.technician")),
                new Paragraph(text("certificate.technician-hint")),
                settings,
                new H3(text("certificate.reload")),
                new Paragraph(text("certificate.reload-hint")));
    }

    private String text(String key) {
        return getTranslation(key);
    }
}
