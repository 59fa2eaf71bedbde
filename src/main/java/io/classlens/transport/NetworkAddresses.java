package io.classlens.transport;

import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The addresses of this machine, as they are now. */
final class NetworkAddresses {

    private static final Logger LOG = LoggerFactory.getLogger(NetworkAddresses.class);

    /** Networks that live within this machine: containers, virtual machines, tunnels. */
    private static final Pattern WITHIN =
            Pattern.compile(
                    "(docker|br-|veth|virbr|vmnet|vboxnet|cni|flannel|tun|tap|wg|zt|tailscale).*");

    /** Never answered (RFC 5737); only asked which way would lead there. */
    private static final InetAddress FAR_AWAY = InetAddress.ofLiteral("192.0.2.1");

    private NetworkAddresses() {}

    /**
     * Loopback too. Not the link-local ones of IPv6: they mean something only together with the
     * interface's name on the other machine, so no certificate can hold them. Nor the temporary
     * ones, by which a system asks others without being known again: they change every day, and so
     * would the certificate.
     */
    static Collection<InetAddress> all() {
        Set<InetAddress> temporary = TemporaryAddresses.of(TemporaryAddresses.LINUX);
        return interfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !temporary.contains(address))
                .filter(
                        address ->
                                !(address instanceof Inet6Address && address.isLinkLocalAddress()))
                .toList();
    }

    /** Those that other machines may reach, the most likely one first. */
    static List<InetAddress> outside() {
        var found = new LinkedHashSet<InetAddress>();
        wayOut().ifPresent(found::add);
        interfaces()
                .filter(one -> !WITHIN.matcher(one.getName()).matches())
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .sorted(Comparator.comparing(address -> likelihood(address)))
                .forEach(found::add);
        return List.copyOf(found);
    }

    private static int likelihood(InetAddress address) {
        if (address instanceof Inet4Address) {
            return address.isSiteLocalAddress() ? 0 : 1;
        }
        return 2;
    }

    /** Nothing is sent by connecting a UDP socket. */
    private static Optional<InetAddress> wayOut() {
        try (var socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(FAR_AWAY, 9));
            return Optional.of(socket.getLocalAddress())
                    .filter(
                            address ->
                                    !address.isAnyLocalAddress() && !address.isLoopbackAddress());
        } catch (SocketException | UncheckedIOException e) {
            return Optional.empty(); // no way out: a network of its own
        }
    }

    private static Stream<NetworkInterface> interfaces() {
        try {
            return NetworkInterface.networkInterfaces().filter(NetworkAddresses::isUp);
        } catch (SocketException e) {
            LOG.warn("The network interfaces cannot be read", e);
            return Stream.empty();
        }
    }

    private static boolean isUp(NetworkInterface one) {
        try {
            return one.isUp();
        } catch (SocketException e) {
            return false; // it went away just now
        }
    }
}
