package io.classlens.transport.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfMadeCertificatesTest {

    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    @TempDir private Path folder;

    private Instant now = START;
    private final List<InetAddress> addresses =
            new ArrayList<>(
                    List.of(
                            InetAddress.ofLiteral("127.0.0.1"),
                            InetAddress.ofLiteral("::1"),
                            InetAddress.ofLiteral("192.168.1.20"),
                            InetAddress.ofLiteral("2001:db8::20")));

    private final Clock clock =
            new Clock() {
                @Override
                public Instant instant() {
                    return now;
                }

                @Override
                public ZoneId getZone() {
                    return ZoneId.of("Z");
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    throw new UnsupportedOperationException();
                }
            };

    private SelfMadeCertificates afterAStart() {
        return new SelfMadeCertificates(
                folder,
                new MachineNames(
                        () -> addresses, () -> Optional.of("Lab-PC.school.example"), List.of()),
                clock);
    }

    private static X509Certificate served(SelfMadeCertificates certificates) throws Exception {
        return (X509Certificate)
                certificates.bundle().getStores().getKeyStore().getCertificate("classlens");
    }

    @Test
    void it_names_the_machine_in_every_way_a_browser_may_call_it() throws Exception {
        X509Certificate certificate = served(afterAStart());

        assertThat(certificate.getSubjectAlternativeNames())
                .extracting(name -> (Object) name.get(1))
                .containsExactlyInAnyOrder(
                        "localhost",
                        "lab-pc",
                        "lab-pc.local",
                        "lab-pc.school.example",
                        "127.0.0.1",
                        "0:0:0:0:0:0:0:1",
                        "192.168.1.20",
                        "2001:db8:0:0:0:0:0:20");
    }

    @Test
    void it_is_for_servers_on_the_curve_p_256_and_valid_for_397_days() throws Exception {
        X509Certificate certificate = served(afterAStart());

        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(certificate.getBasicConstraints()).as("no authority").isEqualTo(-1);
        assertThat(((ECPublicKey) certificate.getPublicKey()).getParams().getOrder().bitLength())
                .isEqualTo(256);
        assertThat(
                        Duration.between(
                                certificate.getNotBefore().toInstant(),
                                certificate.getNotAfter().toInstant()))
                .isEqualTo(Duration.ofDays(397));
        certificate.checkValidity(java.util.Date.from(now));
        certificate.verify(certificate.getPublicKey());
    }

    @Test
    void only_the_owner_may_read_the_file() throws Exception {
        served(afterAStart());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void a_restart_keeps_it() throws Exception {
        X509Certificate before = served(afterAStart());
        now = now.plus(Duration.ofDays(200));

        assertThat(served(afterAStart())).isEqualTo(before);
    }

    @Test
    void an_address_that_goes_away_changes_nothing() throws Exception {
        SelfMadeCertificates certificates = afterAStart();
        X509Certificate before = served(certificates);
        addresses.remove(InetAddress.ofLiteral("2001:db8::20"));

        assertThat(certificates.renew()).isFalse();
        assertThat(served(certificates)).isEqualTo(before);
    }

    @Test
    void a_new_address_makes_another_one_while_running() throws Exception {
        SelfMadeCertificates certificates = afterAStart();
        X509Certificate before = served(certificates);
        addresses.add(InetAddress.ofLiteral("10.0.0.7"));

        assertThat(certificates.renew()).isTrue();
        assertThat(served(certificates)).isNotEqualTo(before);
        assertThat(served(certificates).getSubjectAlternativeNames())
                .anyMatch(name -> name.get(1).equals("10.0.0.7"));
        assertThat(certificates.renew()).as("once is enough").isFalse();
    }

    @Test
    void a_new_address_makes_another_one_at_the_next_start() throws Exception {
        X509Certificate before = served(afterAStart());
        addresses.add(InetAddress.ofLiteral("10.0.0.7"));

        assertThat(served(afterAStart())).isNotEqualTo(before);
    }

    @Test
    void with_less_than_30_days_left_it_makes_another_one() throws Exception {
        SelfMadeCertificates certificates = afterAStart();
        Instant end = served(certificates).getNotAfter().toInstant();

        now = end.minus(Duration.ofDays(30)).minusSeconds(1);
        assertThat(certificates.renew()).isFalse();
        now = end.minus(Duration.ofDays(30)).plusSeconds(1);
        assertThat(certificates.renew()).isTrue();
    }

    @Test
    void a_file_that_cannot_be_read_is_replaced() throws Exception {
        X509Certificate before = served(afterAStart());
        Files.writeString(file(), "-----BEGIN PRIVATE KEY-----\nnonsense");

        X509Certificate after = served(afterAStart());

        assertThat(after).isNotEqualTo(before);
        assertThat(served(afterAStart())).isEqualTo(after);
    }

    @Test
    void nothing_is_made_before_somebody_needs_it() throws IOException {
        SelfMadeCertificates certificates = afterAStart();
        certificates.bundle();

        assertThat(certificates.renew()).isFalse();
        assertThat(certificates.fingerprint()).isEmpty();
        assertThat(file()).doesNotExist();
    }

    @Test
    void the_fingerprint_is_written_as_browsers_write_it() throws Exception {
        SelfMadeCertificates certificates = afterAStart();
        served(certificates);

        assertThat(certificates.fingerprint())
                .hasValueSatisfying(
                        hash -> assertThat(hash).matches("[0-9A-F]{2}(:[0-9A-F]{2}){31}"));
    }

    @Test
    void an_administrators_own_name_or_address_is_named_too() {
        var names =
                new MachineNames(
                        List::of,
                        Optional::empty,
                        List.of("Classes.school.example", "2001:db8::1"));

        assertThat(names.now().hosts()).containsExactly("classes.school.example", "localhost");
        assertThat(names.now().addresses()).containsExactly("2001:db8:0:0:0:0:0:1");
    }

    @Test
    void a_host_name_that_cannot_stand_in_a_certificate_is_left_out() {
        var names = new MachineNames(List::of, () -> Optional.of("my_pc"), List.of());

        assertThat(names.now().hosts()).containsExactly("localhost");
    }

    private Path file() {
        return folder.resolve("https.pem");
    }
}
