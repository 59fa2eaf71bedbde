package io.classlens.operations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ResidentMemoryTest {

    @Test
    void kilobytes_of_the_right_line_are_read() {
        assertThat(
                        ResidentMemory.bytes(
                                List.of(
                                        "VmSize:\t 9000000 kB",
                                        "VmRSS:\t  812345 kB",
                                        "Threads: 4")))
                .hasValue(812345L * 1024);
    }

    @Test
    void where_the_line_is_missing_nothing_is_told() {
        assertThat(ResidentMemory.bytes(List.of("Name:\tjava"))).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void this_process_has_more_than_its_heap_began_with() {
        assertThat(ResidentMemory.bytes().orElseThrow()).isGreaterThan(20_000_000);
    }
}
