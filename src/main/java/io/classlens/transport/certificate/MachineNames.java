package io.classlens.transport.certificate;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The machine's own names: what it is called, with {@code .local} too, and all its addresses. */
public final class MachineNames implements LocalNames {

    private final Supplier<Collection<InetAddress>> addresses;
    private final Supplier<Optional<String>> hostName;
    private final List<String> more;

    /**
     * @param hostName of the machine; with dots its first part counts as well
     * @param more names or addresses that an administrator told, for instance the host of a
     *     container
     */
    public MachineNames(
            Supplier<Collection<InetAddress>> addresses,
            Supplier<Optional<String>> hostName,
            List<String> more) {
        this.addresses = addresses;
        this.hostName = hostName;
        this.more = List.copyOf(more);
    }

    @Override
    public ServerNames now() {
        var hosts = new TreeSet<String>();
        hosts.add("localhost");
        hostName.get()
                .filter(name -> !isNumber(name))
                .ifPresent(
                        name -> {
                            String first = name.replaceFirst("\\..*", "");
                            hosts.add(name);
                            hosts.add(first);
                            hosts.add(first + ".local");
                        });
        var numbers = new ArrayList<>(addresses.get());
        for (String one : more) {
            if (isNumber(one)) {
                numbers.add(InetAddress.ofLiteral(one));
            } else {
                hosts.add(one);
            }
        }
        return ServerNames.of(hosts, numbers);
    }

    private static boolean isNumber(String name) {
        try {
            InetAddress.ofLiteral(name);
            return true;
        } catch (IllegalArgumentException notANumber) {
            return false;
        }
    }
}
