package io.classlens.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class BackgroundThreadsTest {

    /** Of this thread: the 19th number of proc(5)'s stat, the 17th after the name in brackets. */
    private static int niceness() throws IOException {
        String stat = Files.readString(Path.of("/proc/thread-self/stat"));
        return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[16]);
    }

    @Test
    void work_steps_back_behind_everything_else() throws Exception {
        int here = niceness();
        try (ExecutorService trainers =
                Executors.newSingleThreadExecutor(new BackgroundThreads("training-"))) {
            Callable<Integer> there = BackgroundThreadsTest::niceness;

            assertThat(trainers.submit(there).get()).isEqualTo(Math.max(10, here));
            assertThat(trainers.submit(() -> Thread.currentThread().getName()).get())
                    .isEqualTo("training-1");
        }
        assertThat(niceness()).isEqualTo(here);
    }
}
