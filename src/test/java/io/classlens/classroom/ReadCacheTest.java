package io.classlens.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ReadCacheTest {

    private final ReadCache<String, String> cache = new ReadCache<>(2);
    private final AtomicInteger reads = new AtomicInteger();

    private Supplier<Optional<String>> reading(String value) {
        return () -> {
            reads.incrementAndGet();
            return Optional.of(value);
        };
    }

    @Test
    void a_value_is_read_once() {
        cache.get("a", reading("1"));

        assertThat(cache.get("a", reading("2"))).hasValue("1");
        assertThat(reads).hasValue(1);
    }

    @Test
    void a_forgotten_value_is_read_again() {
        cache.get("a", reading("1"));
        cache.get("b", reading("1 of b"));

        cache.forget("1"::equals);

        assertThat(cache.get("a", reading("2"))).hasValue("2");
        assertThat(cache.get("b", reading("2 of b"))).hasValue("1 of b");
    }

    @Test
    void a_value_that_changes_while_it_is_read_is_not_kept() {
        cache.get(
                "a",
                () -> {
                    cache.forget(_ -> true);
                    return Optional.of("old");
                });

        assertThat(cache.get("a", reading("new"))).hasValue("new");
    }

    @Test
    void what_is_not_found_is_asked_again() {
        assertThat(cache.get("a", Optional::empty)).isEmpty();

        assertThat(cache.get("a", reading("1"))).hasValue("1");
    }

    @Test
    void the_value_that_was_not_asked_for_the_longest_makes_room() {
        cache.get("a", reading("1"));
        cache.get("b", reading("1"));
        cache.get("a", reading("2"));
        cache.get("c", reading("1"));

        assertThat(cache.get("a", reading("2"))).hasValue("1");
        assertThat(cache.get("b", reading("2"))).hasValue("2");
    }
}
