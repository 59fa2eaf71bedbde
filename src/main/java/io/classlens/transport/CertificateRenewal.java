package io.classlens.transport;

import io.classlens.transport.certificate.SelfMadeCertificates;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.SslBundleRegistry;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every few minutes whether the self-made certificate still fits the machine: a laptop that
 * comes into another network has another address. The connector takes up a new one by itself.
 */
@Component
@EnableScheduling
class CertificateRenewal {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateRenewal.class);

    private final SelfMadeCertificates certificates;
    private final SslBundleRegistry bundles;
    private final ServerAddresses addresses;

    CertificateRenewal(
            SelfMadeCertificates certificates,
            SslBundleRegistry bundles,
            ServerAddresses addresses) {
        this.certificates = certificates;
        this.bundles = bundles;
        this.addresses = addresses;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 2, timeUnit = TimeUnit.MINUTES)
    void renewIfNeeded() {
        if (certificates.renew()) {
            bundles.updateBundle(SelfMadeCertificates.BUNDLE, certificates.bundle());
            LOG.info("The address to project is now {}", addresses.toProject().getFirst());
        }
    }
}
