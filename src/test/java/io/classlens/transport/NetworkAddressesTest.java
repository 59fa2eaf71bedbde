package io.classlens.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkAddressesTest {

    @TempDir private Path folder;

    @Test
    void temporary_addresses_are_known_from_the_table_of_linux() throws IOException {
        Path table = folder.resolve("if_inet6");
        Files.writeString(
                table,
                """
                00000000000000000000000000000001 01 80 10 80       lo
                20010db8000000000000000000000020 02 40 00 00     eth0
                20010db800000000a1b2c3d4e5f60718 02 40 00 01     eth0
                20010db800000000a1b2c3d4e5f60719 02 40 00 21     eth0
                fe80000000000000021122fffe334455 02 40 20 80     eth0
                """);

        assertThat(TemporaryAddresses.of(table))
                .containsExactlyInAnyOrder(
                        InetAddress.ofLiteral("2001:db8::a1b2:c3d4:e5f6:718"),
                        InetAddress.ofLiteral("2001:db8::a1b2:c3d4:e5f6:719"));
    }

    @Test
    void another_system_has_none() {
        assertThat(TemporaryAddresses.of(folder.resolve("if_inet6"))).isEmpty();
    }

    @Test
    void this_machine_has_loopback_and_nothing_that_only_a_link_knows() {
        assertThat(NetworkAddresses.all())
                .anyMatch(InetAddress::isLoopbackAddress)
                .noneMatch(
                        address -> address instanceof Inet6Address && address.isLinkLocalAddress());
    }

    @Test
    void what_is_projected_is_never_this_machines_own_loopback() {
        assertThat(NetworkAddresses.outside()).noneMatch(InetAddress::isLoopbackAddress);
    }
}
