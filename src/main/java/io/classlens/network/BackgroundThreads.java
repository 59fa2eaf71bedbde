package io.classlens.network;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that the processor turns to when nothing else wants it: a training takes what the
 * predictions of others leave, and all of the machine when nobody predicts. TensorFlow's sessions
 * that are opened on such a thread get threads of the same kind.
 *
 * <p>Java's own priorities say nothing to Linux unless root starts the server; a thread may lower
 * itself, though, by {@code setpriority(2)}, which there concerns the calling thread alone.
 * Elsewhere these are plain threads.
 */
public final class BackgroundThreads implements ThreadFactory {

    /** Where both want the processor, about a tenth of it. */
    private static final int NICE = 10;

    /** {@code PRIO_PROCESS} of {@code sys/resource.h}, and whoever calls. */
    private static final int PROCESS = 0;

    private static final int SELF = 0;

    private final String name;
    private final AtomicInteger made = new AtomicInteger();

    /**
     * @param name of the threads, followed by a number
     */
    public BackgroundThreads(String name) {
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable work) {
        return Thread.ofPlatform()
                .name(name + made.incrementAndGet())
                .daemon()
                .unstarted(
                        () -> {
                            stepBack();
                            work.run();
                        });
    }

    private static void stepBack() {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> address = linker.defaultLookup().find("setpriority");
        if (address.isEmpty() || !System.getProperty("os.name").equals("Linux")) {
            return;
        }
        MethodHandle setPriority =
                linker.downcallHandle(
                        address.get(),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT));
        try {
            // Whatever it answers: a training at full priority is better than none.
            int _ = (int) setPriority.invokeExact(PROCESS, SELF, NICE);
        } catch (Throwable e) {
            throw new IllegalStateException("setpriority", e);
        }
    }
}
