package io.classlens.network;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TensorFlowRuntimeTest {

    @Test
    void tells_the_device_in_words() {
        Device device = TensorFlowRuntime.start().device();
        assertThat(device.name()).startsWith(device.kind().name());
    }

    @Test
    void is_started_only_once() {
        assertThat(TensorFlowRuntime.start()).isSameAs(TensorFlowRuntime.start());
    }

    @Test
    void djl_runs_on_the_same_library_and_downloads_none() {
        TensorFlowRuntime.start();
        try (NDManager manager = NDManager.newBaseManager(null, "TensorFlow")) {
            float sum = manager.create(new float[] {1, 2, 3}).sum().getFloat();
            assertThat(sum).isEqualTo(6);
        }
        assertThat(Engine.getEngine("TensorFlow").getVersion()).isEqualTo("2.16.1");
        assertThat(Files.exists(Path.of(System.getProperty("user.home"), ".djl.ai/tensorflow")))
                .isFalse();
    }
}
