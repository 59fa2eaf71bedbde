package io.classlens.transport.certificate;

import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.boot.ssl.SslStoreBundle;

/**
 * Keeps the one certificate that the server made itself. It stays the same as long as it can: every
 * new one makes each pupil's browser ask again.
 */
public final class SelfMadeCertificates {

    /** The name to give {@code server.ssl.bundle}. */
    public static final String BUNDLE = "self-made";

    /** With less than this left, another one is made. */
    static final Duration LEAST_LEFT = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(SelfMadeCertificates.class);

    private final CertificateFile file;
    private final LocalNames names;
    private final Clock clock;
    private @Nullable SelfMade current;

    public SelfMadeCertificates(Path folder, LocalNames names, Clock clock) {
        this.file = new CertificateFile(folder);
        this.names = names;
        this.clock = clock;
    }

    /**
     * The certificate as Spring Boot and Tomcat take it; made when it is first asked for its keys.
     */
    public SslBundle bundle() {
        SslStoreBundle stores =
                new SslStoreBundle() {
                    @Override
                    public KeyStore getKeyStore() {
                        return current().keyStore();
                    }

                    @Override
                    public String getKeyStorePassword() {
                        return "";
                    }

                    @Override
                    public @Nullable KeyStore getTrustStore() {
                        return null;
                    }
                };
        return SslBundle.of(
                stores, SslBundleKey.NONE, SslOptions.of(null, Set.of("TLSv1.3", "TLSv1.2")));
    }

    /** Of the certificate that is in use, or empty if none was needed yet. */
    public synchronized Optional<String> fingerprint() {
        return Optional.ofNullable(current).map(SelfMade::fingerprint);
    }

    /**
     * Makes another certificate if the one in use no longer fits.
     *
     * @return whether there is another one
     */
    public synchronized boolean renew() {
        if (current == null || fits(current)) {
            return false;
        }
        current = make();
        return true;
    }

    private synchronized SelfMade current() {
        if (current == null) {
            current = file.read().filter(this::fits).orElseGet(this::make);
        }
        return current;
    }

    private boolean fits(SelfMade made) {
        return made.isValid(clock.instant(), LEAST_LEFT) && made.names().containsAll(names.now());
    }

    private SelfMade make() {
        Instant now = clock.instant();
        SelfMade made = SelfMade.make(names.now(), now);
        file.write(made);
        LOG.info(
                "Made a certificate for {}, {}, valid until {}; its SHA-256 is {}",
                String.join(", ", made.names().hosts()),
                String.join(", ", made.names().addresses()),
                made.certificate().getNotAfter().toInstant(),
                made.fingerprint());
        return made;
    }
}
