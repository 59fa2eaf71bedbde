package io.classlens.network;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * Sets environment variables of this very process, which native libraries read with {@code getenv}
 * and Java cannot change. What a person has set is left alone.
 */
final class ProcessEnvironment {

    private static final int KEEP = 0;

    private ProcessEnvironment() {}

    /**
     * Does nothing where there is no POSIX {@code setenv} (Windows): the variables are
     * conveniences.
     */
    static void setIfAbsent(String name, String value) {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> address = linker.defaultLookup().find("setenv");
        if (address.isEmpty()) {
            return;
        }
        FunctionDescriptor signature =
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT,
                        ValueLayout.ADDRESS,
                        ValueLayout.ADDRESS,
                        ValueLayout.JAVA_INT);
        MethodHandle setenv = linker.downcallHandle(address.get(), signature);
        try (Arena arena = Arena.ofConfined()) {
            int _ =
                    (int)
                            setenv.invokeExact(
                                    arena.allocateFrom(name), arena.allocateFrom(value), KEEP);
        } catch (Throwable e) {
            throw new IllegalStateException("setenv " + name, e);
        }
    }
}
