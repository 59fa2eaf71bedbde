package io.classlens.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/** IPv6 addresses that the system will soon give up again (RFC 8981). Java does not tell them. */
final class TemporaryAddresses {

    static final Path LINUX = Path.of("/proc/net/if_inet6");

    /** {@code IFA_F_TEMPORARY} and {@code IFA_F_DEPRECATED} of linux/if_addr.h. */
    private static final int SOON_GONE = 0x01 | 0x20;

    private TemporaryAddresses() {}

    /**
     * @param table as Linux has it: address, interface, prefix, scope, flags, all in hex, and a
     *     name; without one no address counts as temporary
     */
    static Set<InetAddress> of(Path table) {
        var temporary = new HashSet<InetAddress>();
        try {
            for (String line : Files.readAllLines(table)) {
                String[] column = line.trim().split("\\s+");
                if (column.length >= 6 && (HexFormat.fromHexDigits(column[4]) & SOON_GONE) != 0) {
                    temporary.add(InetAddress.getByAddress(HexFormat.of().parseHex(column[0])));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return Set.of(); // another system, or one without IPv6
        }
        return temporary;
    }
}
