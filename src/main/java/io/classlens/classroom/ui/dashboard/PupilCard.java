package io.classlens.classroom.ui.dashboard;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.classlens.classroom.Pupil;
import io.classlens.classroom.ui.dashboard.PupilSnapshot.Training;
import io.classlens.project.ProjectId;
import java.util.Locale;
import java.util.Optional;

/** One pupil on the dashboard. */
final class PupilCard extends Article {

    /** What a teacher does with one pupil. */
    interface Actions {
        void show(PupilCard card, boolean shown);

        void open(Pupil pupil);

        void rename(Pupil pupil);

        void rescue(Pupil pupil);

        void remove(Pupil pupil);
    }

    private final Actions actions;
    private final Span connection = new Span();
    private final H3 nickname = new H3();
    private final Button eye = new Button();
    private final Button size = new Button(VaadinIcon.EXPAND_SQUARE.create());
    private final MenuBar menu = new MenuBar();
    private final MenuItem more = menu.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
    private final Div camera = new Div();
    private final LabelBars bars = new LabelBars();
    private final Paragraph training = new Paragraph();
    private Optional<PupilSnapshot> shown = Optional.empty();
    private boolean isLarge;

    PupilCard(Actions actions) {
        this.actions = actions;
        addClassName("pupil-card");
        connection.addClassName("connection");
        connection.getElement().setAttribute("role", "img");
        eye.addThemeVariants(ButtonVariant.TERTIARY);
        eye.addClickListener(_ -> actions.show(this, !showsCamera()));
        size.addThemeVariants(ButtonVariant.TERTIARY);
        size.addClickListener(_ -> enlarge(!isLarge));
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        addMenu();
        Div head = new Div(connection, nickname, eye, size, menu);
        head.addClassName("pupil-head");
        camera.addClassName("pupil-camera");
        camera.setVisible(false);
        training.addClassName("pupil-training");
        add(head, camera, bars, training);
    }

    private void addMenu() {
        var items = more.getSubMenu();
        items.addItem(getTranslation("dashboard.open"), _ -> actions.open(pupil()));
        items.addItem(getTranslation("dashboard.rename"), _ -> actions.rename(pupil()));
        items.addItem(getTranslation("dashboard.rescue"), _ -> actions.rescue(pupil()));
        items.addItem(getTranslation("dashboard.remove"), _ -> actions.remove(pupil()));
    }

    Pupil pupil() {
        return shown.orElseThrow().pupil();
    }

    ProjectId project() {
        return pupil().project();
    }

    /** Touches the page only where something changed. */
    void show(PupilSnapshot now) {
        if (shown.filter(now::equals).isPresent()) {
            return;
        }
        shown = Optional.of(now);
        String name = now.pupil().nickname();
        nickname.setText(name);
        getElement().setAttribute("aria-label", name);
        more.setAriaLabel(getTranslation("dashboard.more-of", name));
        String state = now.connection().name().toLowerCase(Locale.ROOT);
        connection.getElement().setAttribute("data-connection", state);
        connection.getElement().setAttribute("aria-label", getTranslation("dashboard." + state));
        connection.getElement().setAttribute("title", getTranslation("dashboard." + state));
        bars.show(now.labels());
        training.setText(words(now));
        getElement().setAttribute("data-training", now.training().getClass().getSimpleName());
        nameButtons();
    }

    private String words(PupilSnapshot now) {
        String pictures = getTranslation("dashboard.pictures", now.examples());
        String state =
                switch (now.training()) {
                    case Training.Never _ -> getTranslation("dashboard.never");
                    case Training.Running(int epoch, int of) ->
                            getTranslation("dashboard.running", epoch, of);
                    case Training.Done _ ->
                            now.accuracy()
                                    .map(a -> getTranslation("dashboard.done", a))
                                    .orElseGet(() -> getTranslation("dashboard.never"));
                    case Training.Failed _ -> getTranslation("dashboard.failed");
                };
        return pictures + " · " + state;
    }

    boolean showsCamera() {
        return camera.isVisible();
    }

    void showCamera(boolean visible) {
        camera.setVisible(visible);
        camera.removeAll();
        if (visible) {
            ClasslensThumbnail thumbnail = new ClasslensThumbnail(project());
            thumbnail.setTexts(
                    getTranslation("dashboard.camera-of", pupil().nickname()),
                    getTranslation("dashboard.no-frame"));
            camera.add(thumbnail);
        }
        nameButtons();
    }

    private void enlarge(boolean large) {
        isLarge = large;
        setClassName("large", large);
        nameButtons();
    }

    private void nameButtons() {
        String name = pupil().nickname();
        eye.setIcon((showsCamera() ? VaadinIcon.EYE_SLASH : VaadinIcon.EYE).create());
        eye.setAriaLabel(
                getTranslation(
                        showsCamera() ? "dashboard.hide-camera" : "dashboard.show-camera", name));
        size.setIcon((isLarge ? VaadinIcon.COMPRESS_SQUARE : VaadinIcon.EXPAND_SQUARE).create());
        size.setAriaLabel(getTranslation(isLarge ? "dashboard.smaller" : "dashboard.larger", name));
    }
}
