package io.classlens.network;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import org.tensorflow.internal.c_api.global.tensorflow;

/**
 * TensorFlow's native library, loaded from the classpath. DJL would download its own copy, unless
 * it is told of this one before its engine is first touched; whoever uses DJL's engine starts this
 * first.
 */
public final class TensorFlowRuntime {

    private static final String LIBRARY_FOLDER = "TENSORFLOW_LIBRARY_PATH";

    private static Optional<TensorFlowRuntime> started = Optional.empty();

    private final Device device;

    private TensorFlowRuntime(Device device) {
        this.device = device;
    }

    /**
     * Loads the library at the first call, which takes a second or two; later calls return at once.
     *
     * @throws IllegalStateException if there is no library for this machine
     */
    public static synchronized TensorFlowRuntime start() {
        if (started.isEmpty()) {
            started = Optional.of(loaded());
        }
        return started.get();
    }

    public Device device() {
        return device;
    }

    private static TensorFlowRuntime loaded() {
        // Errors only: TensorFlow greets with paragraphs, and warns of every frame that is no JPEG.
        // Whoever wonders why a GPU is not found sets it to 0.
        ProcessEnvironment.setIfAbsent("TF_CPP_MIN_LOG_LEVEL", "2");
        // Otherwise the first session takes all of the GPU's memory.
        ProcessEnvironment.setIfAbsent("TF_FORCE_GPU_ALLOW_GROWTH", "true");
        // oneDNN's kernels. TensorFlow uses them of itself only on processors with AVX-512 VNNI or
        // AMX; they are better on all x86.
        ProcessEnvironment.setIfAbsent("TF_ENABLE_ONEDNN_OPTS", "1");
        // Otherwise all sessions share one pool of threads, trainings and predictions alike.
        ProcessEnvironment.setIfAbsent("TF_OVERRIDE_GLOBAL_THREADPOOL", "1");
        try {
            String library = Loader.load(tensorflow.class);
            if (System.getProperty(LIBRARY_FOLDER) == null) {
                Path folder =
                        Objects.requireNonNull(
                                Path.of(library).getParent(), "a library lies in a folder");
                System.setProperty(LIBRARY_FOLDER, folder.toString());
            }
        } catch (UnsatisfiedLinkError e) {
            throw new IllegalStateException(
                    "TensorFlow's native library for "
                            + Loader.getPlatform()
                            + " could not be loaded; build with the Maven property"
                            + " tensorflow-native.classifier for this platform",
                    e);
        }
        return new TensorFlowRuntime(NativeDevices.best());
    }
}
