package io.classlens.transport;

import io.classlens.transport.certificate.LocalNames;
import io.classlens.transport.certificate.MachineNames;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The border with nothing behind it but a controller that echoes: a real Tomcat with the settings
 * of the program, started in a second.
 */
final class BorderServer implements AutoCloseable {

    /** What the machine seems to have; a test may add to it. */
    static final List<InetAddress> addresses = new CopyOnWriteArrayList<>();

    private final ConfigurableApplicationContext context;

    /**
     * @param data the data folder
     * @param options as on the command line, after those that every test wants
     */
    BorderServer(Path data, String... options) {
        addresses.clear();
        addresses.add(InetAddress.getLoopbackAddress());
        // An option that is given twice would be a list.
        var all = new LinkedHashMap<String, String>();
        Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--classlens.http-port=0",
                                "--classlens.data=" + data,
                                "--logging.level.root=warn"),
                        Stream.of(options))
                .forEach(option -> all.put(option.substring(0, option.indexOf('=')), option));
        context =
                new SpringApplicationBuilder(Parts.class)
                        .registerShutdownHook(false)
                        .run(all.values().toArray(String[]::new));
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    int httpsPort() {
        return get(Connectors.class).httpsPort().orElseThrow();
    }

    int httpPort() {
        return get(Connectors.class).httpPort().orElseThrow();
    }

    URI https(String path) {
        return URI.create("https://localhost:" + httpsPort() + path);
    }

    URI http(String path) {
        return URI.create("http://localhost:" + httpPort() + path);
    }

    HttpResponse<String> get(URI address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Follows no redirect and takes every certificate. */
    static HttpResponse<String> send(HttpRequest request) {
        try (HttpClient client = HttpClient.newBuilder().sslContext(trusting()).build()) {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Whatever the server answers to these bytes until it closes the connection. */
    String raw(String request) throws IOException {
        return raw(httpPort(), request);
    }

    static String raw(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** What the server shows in a new TLS handshake. */
    X509Certificate certificate() {
        try (SSLSocket socket =
                (SSLSocket)
                        trusting()
                                .getSocketFactory()
                                .createSocket(InetAddress.getLoopbackAddress(), httpsPort())) {
            socket.startHandshake();
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    private static SSLContext trusting() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustsAll()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(basePackages = "io.classlens.transport")
    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class,
        MessageSourceAutoConfiguration.class,
        SslAutoConfiguration.class,
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        HttpEncodingAutoConfiguration.class,
        MultipartAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class
    })
    @Import(Echo.class)
    static class Parts {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        @Primary
        LocalNames namesOfTheTest() {
            return new MachineNames(() -> addresses, () -> Optional.of("lab"), List.of());
        }
    }

    @RestController
    static class Echo {

        @GetMapping("/echo")
        String get(HttpServletRequest request) {
            request.getSession();
            return request.getRemoteAddr();
        }

        @PostMapping("/echo")
        String post(@RequestBody String body) {
            return body;
        }

        @PostMapping("/form")
        String form(HttpServletRequest request) {
            return String.valueOf(request.getParameter("a"));
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("secret of the inside");
        }
    }

    /** Extended, or Java would check the host name as well. */
    private static final class TrustsAll extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
