package io.classlens.operations.ui;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Which self-checks wait for another device to open their page. In memory only. */
@Component
class DeviceChecks {

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Consumer<DeviceReport>> waiting = new ConcurrentHashMap<>();

    /**
     * What another device says of itself.
     *
     * @param secure it came by HTTPS and its browser trusts the page enough for a camera
     * @param camera its browser offers one
     * @param thisMachine it was no other device but the server itself
     */
    record DeviceReport(boolean secure, boolean camera, boolean thisMachine) {}

    /** The word in the address that the other device opens. */
    String wait(Consumer<DeviceReport> report) {
        String token = Long.toString(random.nextLong() >>> 1, 36);
        waiting.put(token, report);
        return token;
    }

    void forget(String token) {
        waiting.remove(token);
    }

    Optional<Consumer<DeviceReport>> find(String token) {
        return Optional.ofNullable(waiting.get(token));
    }
}
