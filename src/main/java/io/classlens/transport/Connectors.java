package io.classlens.transport;

import java.net.InetAddress;
import java.util.OptionalInt;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.apache.coyote.ProtocolHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * The two doors of the server: Spring Boot's own connector, which is the HTTPS one, and one more
 * for plain HTTP on the same address.
 */
@Component
class Connectors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private final int wantedHttpPort;
    private volatile @Nullable Connector main;
    private volatile @Nullable Connector http;

    /**
     * @param wantedHttpPort 0 for any that is free, -1 for no HTTP at all
     */
    Connectors(@Value("${classlens.http-port:8080}") int wantedHttpPort) {
        this.wantedHttpPort = wantedHttpPort;
    }

    /** Last, because what others set on the factory is copied to the connector that is added. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (wantedHttpPort >= 0 && isSecure(factory)) {
            Connector plain = plain(factory);
            factory.addAdditionalConnectors(plain);
            http = plain;
        }
        factory.addConnectorCustomizers(connector -> main = connector);
    }

    /** Empty while the server is not listening, or where it has no HTTPS. */
    OptionalInt httpsPort() {
        Connector connector = main;
        return connector != null && connector.getSecure()
                ? listening(connector)
                : OptionalInt.empty();
    }

    /** Empty while the server is not listening, or where HTTP is off. */
    OptionalInt httpPort() {
        Connector connector = http != null ? http : main;
        return connector != null && !connector.getSecure()
                ? listening(connector)
                : OptionalInt.empty();
    }

    private static OptionalInt listening(Connector connector) {
        return connector.getLocalPort() > 0
                ? OptionalInt.of(connector.getLocalPort())
                : OptionalInt.empty();
    }

    private static boolean isSecure(TomcatServletWebServerFactory factory) {
        return factory.getSsl() != null && factory.getSsl().isEnabled();
    }

    private Connector plain(TomcatServletWebServerFactory factory) {
        var connector = new Connector(TomcatServletWebServerFactory.DEFAULT_PROTOCOL);
        connector.setPort(wantedHttpPort);
        connector.setThrowOnFailure(true);
        connector.setURIEncoding(factory.getUriEncoding().name());
        InetAddress address = factory.getAddress();
        if (address != null
                && connector.getProtocolHandler() instanceof AbstractProtocol<?> http11) {
            http11.setAddress(address);
        }
        factory.getProtocolHandlerCustomizers()
                .forEach(customizer -> customize(customizer, connector.getProtocolHandler()));
        factory.getConnectorCustomizers().forEach(customizer -> customizer.customize(connector));
        return connector;
    }

    /** What Spring Boot does with its own connector: limits, and a virtual thread for a request. */
    @SuppressWarnings("unchecked")
    private static void customize(
            TomcatProtocolHandlerCustomizer<?> customizer, ProtocolHandler handler) {
        ((TomcatProtocolHandlerCustomizer<ProtocolHandler>) customizer).customize(handler);
    }
}
