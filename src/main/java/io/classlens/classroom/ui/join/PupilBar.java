package io.classlens.classroom.ui.join;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.notification.Notification;
import io.classlens.classroom.Classroom;
import io.classlens.classroom.Lesson;
import io.classlens.classroom.Pupil;
import io.classlens.events.Subscription;
import io.classlens.studio.Studio;
import io.classlens.ui.ClasslensWebcam;
import io.classlens.ui.LastWord;
import java.util.Optional;

/**
 * Who one is and in which class, what one can do about it, and what the lesson is doing. Made by
 * {@link PupilBarContribution}.
 */
@StyleSheet("styles/join.css")
final class PupilBar extends Div {

    private final PupilPresence presence;
    private final Studio studio;
    private final Optional<ClasslensWebcam> webcam;
    private final Runnable emptied;
    private final PupilNotices notices = new PupilNotices();
    private final Span classroom = new Span();
    private final Span nickname = new Span();
    private final MenuItem root;
    private final MenuItem leave;
    private Optional<String> shownNickname = Optional.empty();
    private Subscription subscription = Subscription.NONE;

    PupilBar(
            PupilPresence presence,
            Studio studio,
            Optional<ClasslensWebcam> webcam,
            Runnable emptied) {
        this.presence = presence;
        this.studio = studio;
        this.webcam = webcam;
        this.emptied = emptied;
        addClassName("pupil-bar");
        classroom.addClassName("pupil-class");
        nickname.addClassName("pupil-nickname");
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        root = menu.addItem(nickname);
        root.getSubMenu()
                .addItem(
                        getTranslation("pupil.rescue"),
                        _ -> new RescueDialog(presence::makeRescueCode).open());
        leave = root.getSubMenu().addItem(getTranslation("pupil.leave"), _ -> askToLeave());
        add(notices, classroom, menu);
    }

    /** Puts something more into the menu, before leaving. */
    void addAction(String text, Runnable action) {
        SubMenu menu = root.getSubMenu();
        MenuItem item = menu.addItem(text, _ -> action.run());
        // A menu has no way to add an item anywhere but at its end.
        menu.remove(item);
        menu.addComponentAtIndex(menu.getItems().indexOf(leave), item);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        subscription =
                LessonUpdates.begin(
                        event.getUI(),
                        presence.classrooms(),
                        presence.joined().classroom(),
                        studio,
                        this::refresh);
        UI ui = event.getUI();
        LastWord.leave(ui, () -> lastAddress(ui));
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        subscription.close();
    }

    private void refresh() {
        if (presence.now() instanceof Whereabouts.InClass(var pupil, var now)) {
            show(pupil, now);
        } else {
            goTo(lastAddress(getUI().orElseThrow()));
        }
    }

    /**
     * Where the page says what has become of the pupil.
     *
     * @param ui of the page, which this bar has left already when the browser asks once more
     */
    private String lastAddress(UI ui) {
        return switch (presence.now()) {
            // Somebody else is in at this browser now.
            case Whereabouts.InClass _ -> ".";
            case Whereabouts.LessonOver(var pupil, var now) -> {
                Farewell.of(pupil, now, ui.getLocale()).keep(ui.getSession());
                yield Farewell.ADDRESS;
            }
            case Whereabouts.Gone(var why) -> why.address();
        };
    }

    private void show(Pupil pupil, Classroom now) {
        boolean isPaused = now.lesson() == Lesson.PAUSED;
        notices.show(studio.presence().isWatched(), isPaused);
        webcam.ifPresent(camera -> camera.setStreaming(!isPaused));
        classroom.setText(now.settings().name());
        nickname.setText(pupil.nickname());
        root.setAriaLabel(getTranslation("pupil.menu", pupil.nickname()));
        shownNickname
                .filter(before -> !before.equals(pupil.nickname()))
                .ifPresent(
                        _ ->
                                Notification.show(
                                        getTranslation("pupil.renamed", pupil.nickname()),
                                        8_000,
                                        Notification.Position.BOTTOM_CENTER));
        shownNickname = Optional.of(pupil.nickname());
    }

    private void askToLeave() {
        if (presence.now() instanceof Whereabouts.InClass(var pupil, var now)) {
            new LeaveDialog(pupil, now, this::leave).open();
        }
    }

    private void leave() {
        // Before anybody is told: this page knows already why.
        subscription.close();
        presence.leave();
        ThisDevice.forget();
        goTo(Goodbye.LEFT.address());
    }

    /** Loads another page. Nothing is left of this one, even if the browser stays on it. */
    private void goTo(String address) {
        subscription.close();
        getUI().orElseThrow().getPage().setLocation(address);
        emptied.run();
    }
}
