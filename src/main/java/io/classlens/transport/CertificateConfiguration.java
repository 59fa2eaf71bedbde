package io.classlens.transport;

import io.classlens.transport.certificate.LocalNames;
import io.classlens.transport.certificate.MachineNames;
import io.classlens.transport.certificate.SelfMadeCertificates;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the self-made certificate to Spring Boot under the name {@code self-made}. */
@Configuration(proxyBeanMethods = false)
class CertificateConfiguration {

    @Bean
    LocalNames localNames(@Value("${classlens.address:}") String told) {
        Optional<String> host = Optional.ofNullable(URI.create(told).getHost());
        return new MachineNames(
                NetworkAddresses::all,
                CertificateConfiguration::hostName,
                host.map(name -> name.replaceAll("[\\[\\]]", "")).stream().toList());
    }

    @Bean
    SelfMadeCertificates selfMadeCertificates(
            @Value("${classlens.data:data}") Path data,
            LocalNames names,
            ObjectProvider<Clock> clock) {
        return new SelfMadeCertificates(data, names, clock.getIfAvailable(Clock::systemUTC));
    }

    /** Only where it is used, so that with a school's own certificate no other one is made. */
    @Bean
    @ConditionalOnProperty(name = "server.ssl.bundle", havingValue = SelfMadeCertificates.BUNDLE)
    SslBundleRegistrar selfMadeBundle(SelfMadeCertificates certificates) {
        return registry ->
                registry.registerBundle(SelfMadeCertificates.BUNDLE, certificates.bundle());
    }

    private static Optional<String> hostName() {
        try {
            return Optional.of(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException e) {
            return Optional.ofNullable(System.getenv("HOSTNAME"));
        }
    }
}
