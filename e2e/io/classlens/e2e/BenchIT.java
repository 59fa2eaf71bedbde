package io.classlens.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.classlens.Classlens;
import io.classlens.web.Commands;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The benchmark of a whole class against the jar: that it counts right, not how fast it is. */
class BenchIT {

    @TempDir Path folder;

    @Test
    void pupils_of_a_real_server_get_answers_and_no_frame_is_lost_in_the_count() throws Exception {
        Path json = folder.resolve("bench.json");

        assertThat(
                        Commands.run(
                                Classlens.class,
                                "bench",
                                "--only=class",
                                "--pupils=2",
                                "--seconds=2",
                                "--warm-up=1",
                                "--backbones=backbones",
                                "--jar=target/classlens.jar",
                                "--json=" + json))
                .hasValue(0);

        JsonNode rows = new JsonMapper().readTree(json).at("/sections/class");
        assertThat(rows.size()).isEqualTo(1);
        JsonNode row = rows.get(0);
        JsonNode load = row.get("load");
        assertThat(load.get("pupils").asInt()).isEqualTo(2);
        assertThat(load.get("answered").asInt()).isPositive();
        assertThat(load.get("failed").asInt()).isZero();
        assertThat(sum(load, "answered", "another", "tooBusy", "failed"))
                .isEqualTo(load.get("sent").asInt());
        assertThat(sum(load, "sent", "skipped")).isEqualTo(load.get("offered").asInt());
        assertThat(load.at("/latencyMs/p50").asDouble()).isPositive();
        assertThat(load.at("/latencyMs/max").asDouble())
                .isGreaterThanOrEqualTo(load.at("/latencyMs/p99").asDouble());
        assertThat(load.at("/framesPerSecond/mean").asDouble()).isPositive();
        assertThat(row.get("residentMiB").asDouble()).isPositive();
        assertThat(row.get("heapMiB").asDouble()).isPositive();
    }

    private static int sum(JsonNode of, String... names) {
        int sum = 0;
        for (String name : names) {
            sum += of.get(name).asInt();
        }
        return sum;
    }
}
