package io.classlens.classroom.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.classlens.classroom.Classroom;
import io.classlens.classroom.Classrooms;
import io.classlens.classroom.Lesson;
import io.classlens.classroom.Pupil;
import io.classlens.classroom.Pupils;
import io.classlens.events.Subscription;
import io.classlens.transport.ServerAddresses;
import io.classlens.ui.ColorSchemeToggle;
import io.classlens.ui.LiveUpdates;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What the class sees on the wall: where to go, the code, and who is in already. */
@Route("teacher/class/:classroom/join")
@RolesAllowed("TEACHER")
@StyleSheet("styles/teacher.css")
final class ProjectedView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final Duration PACE = Duration.ofMillis(300);

    private final Classrooms classrooms;
    private final Pupils pupils;
    private final List<String> addresses;
    private final Select<String> address = new Select<>();
    private final H1 name = new H1();
    private final Div where = new Div();
    private final Div code = new Div();
    private final Div picture = new Div();
    private final H2 count = new H2();
    private final UnorderedList nicknames = new UnorderedList();
    private final Paragraph over = new Paragraph(getTranslation("teacher.join-over"));
    private UUID classroom = new UUID(0, 0);
    private Subscription subscription = Subscription.NONE;

    ProjectedView(Classrooms classrooms, Pupils pupils, ServerAddresses server) {
        this.classrooms = classrooms;
        this.pupils = pupils;
        this.addresses = server.toProject();
        addClassName("projected");
        where.addClassName("projected-address");
        code.addClassName("projected-code");
        picture.addClassName("projected-qr");
        over.addClassName("projected-over");
        Div steps =
                new Div(
                        step("teacher.join-1", where),
                        step("teacher.join-2", code),
                        new Paragraph(getTranslation("teacher.join-warning")));
        steps.addClassName("projected-steps");
        Div how = new Div(steps, picture);
        how.addClassName("projected-how");
        Section in = new Section(count, nicknames);
        in.addClassName("projected-in");
        add(header(), over, how, in);
    }

    private Header header() {
        address.setItems(addresses);
        address.setValue(addresses.getFirst());
        address.setAriaLabel(getTranslation("teacher.join-address"));
        address.setVisible(addresses.size() > 1);
        address.addValueChangeListener(_ -> refresh());
        Button full =
                new Button(getTranslation("teacher.join-full"), VaadinIcon.EXPAND_FULL.create());
        full.addClickListener(
                _ ->
                        full.getElement()
                                .executeJs(
                                        "document.fullscreenElement ? document.exitFullscreen()"
                                                + " : document.documentElement.requestFullscreen()"));
        full.addThemeVariants(ButtonVariant.TERTIARY);
        Anchor watch = new Anchor("", getTranslation("teacher.watch"));
        watch.addClassName("link-button");
        watch.getElement().setAttribute("data-watch", "");
        Header header = new Header(name, address, full, new ColorSchemeToggle(), watch);
        header.addClassName("projected-header");
        watch.addAttachListener(_ -> watch.setHref("teacher/class/" + classroom));
        return header;
    }

    private Div step(String key, Div content) {
        Div step = new Div(new Span(getTranslation(key)), content);
        step.addClassName("projected-step");
        return step;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        OwnClass.of(event, classrooms).ifPresent(own -> classroom = own.id());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        subscription =
                LiveUpdates.after(
                        event.getUI(),
                        PACE,
                        this::refresh,
                        listener -> classrooms.subscribe(classroom, listener));
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        subscription.close();
    }

    private void refresh() {
        classrooms.find(classroom).ifPresent(this::show);
    }

    private void show(Classroom shown) {
        String chosen = address.getValue();
        String link = chosen + "/?code=" + shown.code().value();
        name.setText(shown.settings().name());
        where.setText(chosen.replaceFirst("^https://", "https://\u200B"));
        code.removeAll();
        // Each letter by itself, for the eye; read out as one word it would be none.
        shown.code().value().chars().forEach(c -> code.add(new Span(Character.toString(c))));
        code.getElement().setAttribute("role", "img");
        code.getElement().setAttribute("aria-label", shown.code().value());
        picture.removeAll();
        picture.add(new QrCode(link, getTranslation("teacher.join-qr", link)));
        over.setVisible(shown.lesson() == Lesson.OVER);
        List<Pupil> in = pupils.of(classroom);
        count.setText(getTranslation("teacher.join-count", in.size()));
        nicknames.removeAll();
        in.reversed().forEach(pupil -> nicknames.add(new ListItem(pupil.nickname())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("teacher.project");
    }
}
