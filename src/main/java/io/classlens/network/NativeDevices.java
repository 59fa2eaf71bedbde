package io.classlens.network;

import static org.tensorflow.internal.c_api.global.tensorflow.TF_CloseSession;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeleteDeviceList;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeleteSession;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeviceListCount;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeviceListType;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_NewSession;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_SessionListDevices;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.tensorflow.internal.c_api.TF_DeviceList;
import org.tensorflow.internal.c_api.TF_Graph;
import org.tensorflow.internal.c_api.TF_Session;
import org.tensorflow.internal.c_api.TF_SessionOptions;
import org.tensorflow.internal.c_api.TF_Status;

/**
 * Asks TensorFlow which devices it computes on. The Java API of TensorFlow does not, its C API
 * does.
 */
final class NativeDevices {

    private static final Path DRIVER = Path.of("/proc/driver/nvidia/gpus");

    private NativeDevices() {}

    /** A GPU only if TensorFlow itself has one. */
    static Device best() {
        if (hasGpu()) {
            return new Device(Device.Kind.GPU, "GPU" + modelOfGpu().map(" "::concat).orElse(""));
        }
        int cores = Runtime.getRuntime().availableProcessors();
        return new Device(Device.Kind.CPU, "CPU, " + cores + (cores == 1 ? " core" : " cores"));
    }

    private static boolean hasGpu() {
        try (PointerScope _ = new PointerScope()) {
            TF_Status status = TF_Status.newStatus();
            TF_Session session =
                    TF_NewSession(
                            TF_Graph.newGraph(), TF_SessionOptions.newSessionOptions(), status);
            status.throwExceptionIfNotOK();
            TF_DeviceList devices = TF_SessionListDevices(session, status);
            status.throwExceptionIfNotOK();
            boolean found = false;
            for (int i = 0; i < TF_DeviceListCount(devices); i++) {
                found |= TF_DeviceListType(devices, i, status).getString().equals("GPU");
            }
            TF_DeleteDeviceList(devices);
            TF_CloseSession(session, status);
            TF_DeleteSession(session, status);
            return found;
        }
    }

    /** What NVIDIA's driver calls the first card; TensorFlow only numbers them. */
    private static Optional<String> modelOfGpu() {
        try (DirectoryStream<Path> cards = Files.newDirectoryStream(DRIVER)) {
            for (Path card : cards) {
                for (String line : Files.readAllLines(card.resolve("information"))) {
                    if (line.startsWith("Model:")) {
                        return Optional.of(line.substring("Model:".length()).strip());
                    }
                }
            }
        } catch (IOException e) {
            // No such driver, or no right to look: the device goes without a name.
        }
        return Optional.empty();
    }
}
