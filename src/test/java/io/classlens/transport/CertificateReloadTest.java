package io.classlens.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.classlens.transport.certificate.SchoolCertificate;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By handshakes with a running server. */
class CertificateReloadTest {

    @TempDir private Path folder;

    @Test
    void a_new_address_changes_the_self_made_certificate_without_a_restart() throws Exception {
        try (var server = new BorderServer(folder)) {
            X509Certificate before = server.certificate();
            server.get(CertificateRenewal.class).renewIfNeeded();
            assertThat(server.certificate()).as("nothing changed").isEqualTo(before);

            BorderServer.addresses.add(InetAddress.ofLiteral("192.168.77.5"));
            server.get(CertificateRenewal.class).renewIfNeeded();

            X509Certificate after = server.certificate();
            assertThat(after).isNotEqualTo(before);
            assertThat(after.getSubjectAlternativeNames().toString()).contains("192.168.77.5");
            assertThat(server.get(server.https("/echo")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_restart_shows_the_same_certificate() {
        X509Certificate before;
        try (var server = new BorderServer(folder)) {
            before = server.certificate();
        }
        try (var server = new BorderServer(folder)) {
            assertThat(server.certificate()).isEqualTo(before);
        }
    }

    @Test
    void a_schools_own_certificate_is_reloaded_when_its_file_changes() {
        var school = new SchoolCertificate(folder.resolve("school.pem"));
        X509Certificate first = school.renew();
        try (var server =
                new BorderServer(
                        folder.resolve("data"),
                        "--server.ssl.bundle=school",
                        "--spring.ssl.bundle.pem.school.keystore.certificate=" + school.file(),
                        "--spring.ssl.bundle.pem.school.keystore.private-key=" + school.file(),
                        "--spring.ssl.bundle.pem.school.reload-on-update=true",
                        "--spring.ssl.bundle.watch.file.quiet-period=200ms")) {
            assertThat(server.certificate()).isEqualTo(first);
            assertThat(Files.exists(folder.resolve("data"))).as("no other is made").isFalse();

            X509Certificate second = school.renew();

            assertThat(second).isNotEqualTo(first);
            Instant end = Instant.now().plus(Duration.ofSeconds(20));
            while (!server.certificate().equals(second) && Instant.now().isBefore(end)) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
            assertThat(server.certificate()).isEqualTo(second);
        }
    }
}
