package io.classlens.transport;

import io.classlens.transport.certificate.ServerNames;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the {@code Host} of a request, which anybody can write anything into. */
final class Host {

    private static final Pattern FORM =
            Pattern.compile("(\\[[0-9a-f:.]+]|[a-z0-9.-]+)(:\\d{1,5})?");

    private Host() {}

    /**
     * @return the name or number without the port, IPv6 in brackets; empty if it is not well-formed
     */
    static Optional<String> name(String header) {
        Matcher form = FORM.matcher(header.toLowerCase(Locale.ROOT));
        return form.matches() && isName(form.group(1))
                ? Optional.of(form.group(1))
                : Optional.empty();
    }

    private static boolean isName(String name) {
        if (!name.startsWith("[")) {
            return ServerNames.isHost(name);
        }
        try {
            InetAddress.ofLiteral(name.substring(1, name.length() - 1));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
