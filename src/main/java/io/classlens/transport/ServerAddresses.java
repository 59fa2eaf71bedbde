package io.classlens.transport;

import io.classlens.transport.certificate.ServerNames;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Under which addresses this server can be reached, for people to project and to type. */
@Component
public class ServerAddresses {

    private static final int HTTPS = 443;

    private final Connectors connectors;
    private final @Nullable URI told;
    private final @Nullable InetAddress bound;

    /**
     * @param told what an administrator says it is: a container, or a machine with a name of its
     *     own in the school's DNS, cannot know that itself
     */
    ServerAddresses(
            Connectors connectors,
            @Value("${classlens.address:}") @Nullable URI told,
            @Value("${server.address:}") @Nullable InetAddress bound) {
        this.connectors = connectors;
        this.told = told == null || told.toString().isEmpty() ? null : checked(told);
        this.bound = bound == null || bound.isAnyLocalAddress() ? null : bound;
    }

    /**
     * For instance {@code https://192.168.1.20:8443}, without a slash at the end; the best guess
     * comes first. Never empty while the server listens: without a network it is this machine's
     * own.
     */
    public List<String> toProject() {
        var addresses = new ArrayList<String>();
        if (told != null) {
            addresses.add(told.toString());
        }
        int port = port();
        if (port > 0) {
            listening().forEach(address -> addresses.add(https(literal(address), port)));
            if (addresses.isEmpty()) {
                addresses.add(https("localhost", port));
            }
        }
        return List.copyOf(addresses);
    }

    /** The address of this machine's own browser, if plain HTTP is on. */
    public Optional<String> local() {
        OptionalInt port = connectors.httpPort();
        return port.isPresent() && (bound == null || bound.isLoopbackAddress())
                ? Optional.of("http://localhost:" + port.getAsInt())
                : Optional.empty();
    }

    /**
     * The HTTPS address under the same name as a request came by. A name that is missing or not
     * well-formed is not repeated: the answer leads to this server's own address instead.
     */
    String to(HttpServletRequest request) {
        Optional<String> host = Optional.ofNullable(request.getHeader("Host")).flatMap(Host::name);
        int port = told != null ? portOf(told) : port();
        return host.map(name -> https(name, port)).orElseGet(() -> toProject().getFirst());
    }

    private List<InetAddress> listening() {
        if (bound == null) {
            return NetworkAddresses.outside();
        }
        return bound.isLoopbackAddress() ? List.of() : List.of(bound);
    }

    private int port() {
        return connectors.httpsPort().orElse(-1);
    }

    private static String https(String host, int port) {
        return "https://" + host + (port == HTTPS ? "" : ":" + port);
    }

    private static String literal(InetAddress address) {
        String number = address.getHostAddress().replaceFirst("%.*", "");
        return address instanceof Inet6Address ? "[" + number + "]" : number;
    }

    private static int portOf(URI address) {
        return address.getPort() < 0 ? HTTPS : address.getPort();
    }

    private static URI checked(URI told) {
        String host = told.getHost();
        boolean bare =
                "https".equals(told.getScheme())
                        && host != null
                        && told.getRawUserInfo() == null
                        && told.getRawPath().isEmpty()
                        && told.getRawQuery() == null
                        && told.getRawFragment() == null
                        && (host.startsWith("[")
                                || ServerNames.isHost(host.toLowerCase(Locale.ROOT)));
        if (!bare) {
            throw new IllegalArgumentException(
                    "classlens.address must be like https://classlens.school.example:8443, without a path, but is "
                            + told);
        }
        return told;
    }
}
