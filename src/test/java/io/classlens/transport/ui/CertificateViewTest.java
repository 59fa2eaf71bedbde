package io.classlens.transport.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.internal.Routes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Pre;
import io.classlens.transport.certificate.MachineNames;
import io.classlens.transport.certificate.SelfMadeCertificates;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateViewTest extends BrowserlessTest {

    @TempDir private Path folder;

    /** The view is made by hand, and not by its route. */
    @Override
    protected Routes discoverRoutes() {
        return new Routes();
    }

    private SelfMadeCertificates certificates() {
        return new SelfMadeCertificates(
                folder, new MachineNames(List::of, Optional::empty, List.of()), Clock.systemUTC());
    }

    @Test
    void with_the_self_made_certificate_it_tells_what_to_press_and_the_fingerprint() {
        SelfMadeCertificates certificates = certificates();
        certificates.bundle().getStores().getKeyStore();

        UI.getCurrent().add(new CertificateView(certificates, "self-made"));

        assertThat($(OrderedList.class).all()).as("three browsers").hasSize(3);
        assertThat($(Code.class).single().getText())
                .isEqualTo(certificates.fingerprint().orElseThrow());
    }

    @Test
    void with_the_schools_own_certificate_it_shows_no_fingerprint() {
        UI.getCurrent().add(new CertificateView(certificates(), "school"));

        assertThat($(OrderedList.class).all()).isEmpty();
        assertThat($(Code.class).all()).isEmpty();
        assertThat($(Pre.class).single().getText()).contains("server.ssl.bundle=school");
    }
}
