package io.classlens.operations.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.classlens.operations.ui.DeviceChecks.DeviceReport;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** What a phone opens for the self-check: it tells the teacher's page that it got here. */
@Route("check/:token")
@AnonymousAllowed
@StyleSheet("styles/teacher.css")
final class DeviceCheckView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final DeviceChecks checks;
    private final Paragraph text = new Paragraph();
    private String token = "";

    DeviceCheckView(DeviceChecks checks) {
        this.checks = checks;
        addClassName("error-page");
        add(new H1(getTranslation("teacher.device-title")), text);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        text.setText(
                getTranslation(
                        checks.find(token).isPresent()
                                ? "teacher.device-thanks"
                                : "teacher.device-old"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        boolean https = VaadinRequest.getCurrent().isSecure();
        boolean here = isLoopback(VaadinRequest.getCurrent().getRemoteAddr());
        getElement()
                .executeJs("return [window.isSecureContext, !!navigator.mediaDevices]")
                .then(
                        answer ->
                                checks.find(token)
                                        .ifPresent(
                                                report ->
                                                        report.accept(
                                                                new DeviceReport(
                                                                        https
                                                                                && answer.get(0)
                                                                                        .asBoolean(),
                                                                        answer.get(1).asBoolean(),
                                                                        here))));
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("teacher.device-title");
    }
}
