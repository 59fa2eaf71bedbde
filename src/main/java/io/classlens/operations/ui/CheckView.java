package io.classlens.operations.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.classlens.classroom.ui.QrCode;
import io.classlens.classroom.ui.TeacherLayout;
import io.classlens.operations.SelfCheck;
import io.classlens.operations.ui.CheckRow.State;
import io.classlens.operations.ui.DeviceChecks.DeviceReport;
import io.classlens.serving.FrameServing;
import io.classlens.studio.Trainings;
import io.classlens.studio.ui.DeviceWords;
import io.classlens.transport.ServerAddresses;
import jakarta.annotation.security.RolesAllowed;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Looks, before a lesson, whether this server is ready for a class, and within one, how busy it is.
 */
@Route(value = "teacher/check", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
final class CheckView extends Div implements HasDynamicTitle {

    private static final long GIGABYTE = 1_000_000_000;
    private static final int A_CLASS = 30;

    private final SelfCheck check;
    private final DeviceChecks devices;
    private final FrameServing frames;
    private final String address;
    private final CheckRow device = new CheckRow(getTranslation("teacher.check-device"));
    private final CheckRow speed = new CheckRow(getTranslation("teacher.check-speed"));
    private final CheckRow processor = new CheckRow(getTranslation("teacher.check-processor"));
    private final CheckRow memory = new CheckRow(getTranslation("teacher.check-memory"));
    private final CheckRow disk = new CheckRow(getTranslation("teacher.check-disk"));
    private final Div open = new Div();
    private AtomicBoolean left = new AtomicBoolean();
    private String token = "";

    CheckView(
            SelfCheck check,
            DeviceChecks devices,
            ServerAddresses server,
            FrameServing frames,
            Trainings trainings) {
        this.check = check;
        this.devices = devices;
        this.frames = frames;
        this.address = server.toProject().getFirst();
        addClassName("check-page");
        Button again =
                new Button(getTranslation("teacher.check-again"), VaadinIcon.REFRESH.create());
        again.addClickListener(_ -> begin(UI.getCurrent()));
        Div head = new Div(new H1(getTranslation("teacher.check-title")), again);
        head.addClassName("page-head");
        UnorderedList rows = new UnorderedList(device, speed, processor, memory, disk);
        rows.addClassName("check-rows");
        open.addClassName("check-open");
        LoadCard load =
                new LoadCard(
                        frames::load, trainings::running, DeviceWords.of(this, check.device()));
        add(head, rows, open, load);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        token = devices.wait(report -> access(ui, () -> show(report)));
        String link = address + "/check/" + token;
        device.show(State.WAITING, getTranslation("teacher.check-device-open"));
        open.removeAll();
        open.add(new QrCode(link, getTranslation("teacher.check-device-qr")), new Paragraph(link));
        begin(ui);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        left.set(true);
        devices.forget(token);
    }

    private void begin(UI ui) {
        left.set(true);
        AtomicBoolean stop = new AtomicBoolean();
        left = stop;
        processor.show(State.GOOD, DeviceWords.of(this, check.device()));
        long memoryLeft = check.freeMemory();
        memory.show(
                memoryLeft > GIGABYTE ? State.GOOD : State.FAIR,
                getTranslation(
                        memoryLeft > GIGABYTE
                                ? "teacher.check-memory-good"
                                : "teacher.check-memory-fair",
                        (double) memoryLeft / GIGABYTE));
        long diskLeft = check.freeDisk();
        disk.show(
                diskLeft > 5 * GIGABYTE ? State.GOOD : diskLeft > GIGABYTE ? State.FAIR : State.BAD,
                getTranslation(
                        diskLeft > 5 * GIGABYTE
                                ? "teacher.check-disk-good"
                                : "teacher.check-disk-low",
                        (double) diskLeft / GIGABYTE));
        if (frames.load().pupils() > 0) {
            speed.show(State.FAIR, getTranslation("teacher.check-speed-at-work"));
            return;
        }
        speed.show(State.WAITING, getTranslation("teacher.check-speed-measuring"));
        Thread.startVirtualThread(
                () -> {
                    double framesASecond = check.framesASecond(stop::get);
                    if (!stop.get()) {
                        access(ui, () -> showSpeed(framesASecond));
                    }
                });
    }

    private void showSpeed(double framesASecond) {
        int pupils = SelfCheck.pupils(framesASecond);
        State state =
                pupils >= A_CLASS ? State.GOOD : pupils >= A_CLASS / 3 ? State.FAIR : State.BAD;
        speed.show(
                state,
                getTranslation(
                        state == State.GOOD
                                ? "teacher.check-speed-good"
                                : "teacher.check-speed-fair",
                        framesASecond,
                        pupils,
                        SelfCheck.FRAMES_A_SECOND));
    }

    private void show(DeviceReport report) {
        if (!report.secure()) {
            device.show(State.BAD, getTranslation("teacher.check-device-insecure"));
        } else if (!report.camera()) {
            device.show(State.FAIR, getTranslation("teacher.check-device-no-camera"));
        } else if (report.thisMachine()) {
            device.show(State.FAIR, getTranslation("teacher.check-device-same"));
        } else {
            device.show(State.GOOD, getTranslation("teacher.check-device-good"));
        }
    }

    private static void access(UI ui, Runnable show) {
        try {
            ui.access(show::run);
        } catch (UIDetachedException e) {
            // The page was closed meanwhile.
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("teacher.check-title");
    }
}
