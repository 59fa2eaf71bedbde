package io.classlens.tools.bench.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessUseTest {

    @Test
    void is_read_from_what_linux_tells_even_of_a_command_with_blanks() {
        String stat = "4711 (java (my app)) S 1 4711 4711 0 -1 4194560 1 0 0 0 1250 250 0 0 20 0";
        String status =
                """
                Name:\tjava
                VmHWM:\t  900000 kB
                VmRSS:\t  524288 kB
                """;

        assertThat(ProcessUse.parsed(stat, status)).isEqualTo(new ProcessUse(15, 512));
    }

    @Test
    void of_a_process_that_is_gone_is_unknown() {
        assertThat(ProcessUse.of(Long.MAX_VALUE)).isEqualTo(ProcessUse.UNKNOWN);
    }
}
