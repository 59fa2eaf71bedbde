package io.classlens.classroom;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Keeps rows that were read until they change. A row that changes while it is read is not kept, so
 * that {@link #forget} is never followed by an old value. Only what was found is kept.
 */
final class ReadCache<K, V> {

    private final int capacity;

    /** Begins with the entry that was not asked for the longest. */
    private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);

    private long changes;

    /**
     * @param capacity how many values are kept; others are read each time
     */
    ReadCache(int capacity) {
        this.capacity = capacity;
    }

    Optional<V> get(K key, Supplier<Optional<V>> read) {
        long before;
        synchronized (this) {
            V known = values.get(key);
            if (known != null) {
                return Optional.of(known);
            }
            before = changes;
        }
        // Without the lock: a slow database must not hold up those whose values are known.
        Optional<V> found = read.get();
        found.ifPresent(value -> keep(key, value, before));
        return found;
    }

    private synchronized void keep(K key, V value, long before) {
        if (changes == before) {
            values.put(key, value);
            if (values.size() > capacity) {
                values.remove(values.keySet().iterator().next());
            }
        }
    }

    /** To be called after the change is written. */
    synchronized void forget(Predicate<V> isChanged) {
        changes++;
        values.values().removeIf(isChanged);
    }
}
