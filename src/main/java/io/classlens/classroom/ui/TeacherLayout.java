package io.classlens.classroom.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.classlens.classroom.SignedIn;
import io.classlens.classroom.Teacher;
import io.classlens.ui.ColorSchemeToggle;
import io.classlens.ui.language.LanguageChoice;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;

/** What every page for teachers has around it: where one is, where else one can go, the way out. */
@AnonymousAllowed
@StyleSheet("styles/teacher.css")
@RolesAllowed("TEACHER")
public class TeacherLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Map<String, Anchor> links = new LinkedHashMap<>();
    private final Main content = new Main();

    TeacherLayout(AuthenticationContext authentication) {
        addClassName("teacher");
        Image mark = new Image("icons/classlens.svg", "");
        mark.addClassName("mark");
        Anchor home = new Anchor("teacher", mark, new Span(getTranslation("studio.name")));
        home.addClassName("teacher-home");
        Nav nav = new Nav();
        nav.setAriaLabel(getTranslation("teacher.nav"));
        links.put("teacher", new Anchor("teacher", getTranslation("teacher.nav-classes")));
        links.put(
                "teacher/check", new Anchor("teacher/check", getTranslation("teacher.nav-check")));
        links.put(
                "teacher/accounts",
                new Anchor("teacher/accounts", getTranslation("teacher.nav-accounts")));
        links.put("studio", new Anchor("studio", getTranslation("teacher.nav-studio")));
        links.values().forEach(nav::add);
        Button out = new Button(getTranslation("teacher.sign-out"), VaadinIcon.SIGN_OUT.create());
        out.addThemeVariants(ButtonVariant.TERTIARY);
        out.addClickListener(_ -> authentication.logout());
        Span name = new Span(SignedIn.teacher().map(Teacher::name).orElse(""));
        name.addClassNames("muted", "teacher-name");
        Div end = new Div(name, new LanguageChoice(), new ColorSchemeToggle(), out);
        end.addClassName("teacher-end");
        Header header = new Header(home, nav, end);
        header.addClassName("teacher-header");
        content.addClassName("teacher-content");
        add(header, content);
    }

    @Override
    public void showRouterLayoutContent(HasElement page) {
        content.getElement().appendChild(page.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement page) {
        content.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = event.getLocation().getPath();
        links.forEach(
                (address, link) -> {
                    if (address.equals(path)) {
                        link.getElement().setAttribute("aria-current", "page");
                    } else {
                        link.getElement().removeAttribute("aria-current");
                    }
                });
    }
}
