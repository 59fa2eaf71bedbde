package io.classlens.transport.certificate;

import java.net.InetAddress;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a browser may call this machine. Both parts are copied, and lead into the certificate in
 * order, so that the same machine is always told in the same way.
 *
 * @param hosts lower case, as in DNS
 * @param addresses as {@link InetAddress#getHostAddress} writes them, without a scope
 */
public record ServerNames(SortedSet<String> hosts, SortedSet<String> addresses) {

    /** RFC 1123, section 2.1, with at most 63 characters a label. */
    private static final Pattern HOST =
            Pattern.compile(
                    "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

    public ServerNames {
        hosts = Collections.unmodifiableSortedSet(new TreeSet<>(hosts));
        addresses = Collections.unmodifiableSortedSet(new TreeSet<>(addresses));
    }

    /** Leaves out what cannot stand in a certificate, such as a name with an underscore. */
    public static ServerNames of(Collection<String> hosts, Collection<InetAddress> addresses) {
        var names = new TreeSet<String>();
        for (String host : hosts) {
            String name = host.toLowerCase(Locale.ROOT);
            if (isHost(name)) {
                names.add(name);
            }
        }
        var numbers = new TreeSet<String>();
        for (InetAddress address : addresses) {
            numbers.add(address.getHostAddress().replaceFirst("%.*", ""));
        }
        return new ServerNames(names, numbers);
    }

    /**
     * Whether this is a well-formed name in lower case; whether anybody answers to it is not asked.
     */
    public static boolean isHost(String name) {
        return name.length() <= 253 && HOST.matcher(name).matches();
    }

    boolean containsAll(ServerNames others) {
        return hosts.containsAll(others.hosts) && addresses.containsAll(others.addresses);
    }
}
