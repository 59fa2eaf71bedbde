package io.classlens.account.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;

/**
 * Whether a browser runs on the server itself. Three things have to fit: the address is this
 * machine's loopback; no proxy stands in between, for which every browser would look so; and the
 * address bar says localhost, because another site can let its own name lead to 127.0.0.1 and would
 * then speak in the teacher's browser with this server as with its own (DNS rebinding).
 */
public final class AtTheServer {

    private static final List<String> OF_PROXIES =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

    private AtTheServer() {}

    public static boolean is(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr())
                && OF_PROXIES.stream().allMatch(header -> request.getHeader(header) == null)
                && (request.getServerName().equals("localhost")
                        || isLoopback(request.getServerName()));
    }

    private static boolean isLoopback(String address) {
        String literal =
                address.startsWith("[") ? address.substring(1, address.length() - 1) : address;
        try {
            return InetAddress.ofLiteral(literal).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
