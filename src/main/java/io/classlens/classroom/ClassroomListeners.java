package io.classlens.classroom;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Who wants to hear of changes in which class. */
@Component
final class ClassroomListeners {

    private final Map<UUID, List<Runnable>> listeners = new ConcurrentHashMap<>();

    Runnable add(UUID classroom, Runnable listener) {
        // A wrapper of its own, so that the same listener can be there twice.
        Runnable heard = listener::run;
        listeners.compute(
                classroom,
                (_, known) -> {
                    List<Runnable> all = known == null ? new CopyOnWriteArrayList<>() : known;
                    all.add(heard);
                    return all;
                });
        return () ->
                listeners.computeIfPresent(
                        classroom,
                        (_, known) -> {
                            known.remove(heard);
                            return known.isEmpty() ? null : known;
                        });
    }

    /** On the caller's thread. */
    void tell(UUID classroom) {
        listeners.getOrDefault(classroom, List.of()).forEach(Runnable::run);
    }
}
