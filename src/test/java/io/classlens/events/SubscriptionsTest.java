package io.classlens.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {

    private final Subscriptions<String> subscriptions = new Subscriptions<>();
    private final List<String> heard = new ArrayList<>();

    @Test
    void a_listener_hears_of_its_own_key_alone() {
        subscriptions.subscribe("7b", () -> heard.add("7b"));
        subscriptions.subscribe("8a", () -> heard.add("8a"));

        subscriptions.publish("7b");
        subscriptions.publish("9c");

        assertThat(heard).containsExactly("7b");
    }

    @Test
    void a_listener_that_throws_does_not_keep_the_others_from_hearing() {
        subscriptions.subscribe("7b", () -> heard.add("first"));
        subscriptions.subscribe(
                "7b",
                () -> {
                    throw new IllegalStateException("this listener fails");
                });
        subscriptions.subscribe("7b", () -> heard.add("last"));

        subscriptions.publish("7b");

        assertThat(heard).containsExactly("first", "last");
    }

    @Test
    void a_closed_subscription_hears_nothing() {
        Subscription subscription = subscriptions.subscribe("7b", () -> heard.add("7b"));

        subscription.close();
        subscriptions.publish("7b");

        assertThat(heard).isEmpty();
    }

    @Test
    void closing_twice_ends_no_other_subscription_of_the_same_listener() {
        Runnable listener = () -> heard.add("7b");
        Subscription first = subscriptions.subscribe("7b", listener);
        subscriptions.subscribe("7b", listener);

        first.close();
        first.close();
        subscriptions.publish("7b");

        assertThat(heard).containsExactly("7b");
    }

    @Test
    void a_listener_may_close_its_own_subscription() {
        AtomicReference<Subscription> once = new AtomicReference<>(Subscription.NONE);
        once.set(
                subscriptions.subscribe(
                        "7b",
                        () -> {
                            heard.add("once");
                            once.get().close();
                        }));
        subscriptions.subscribe("7b", () -> heard.add("always"));

        subscriptions.publish("7b");
        subscriptions.publish("7b");

        assertThat(heard).containsExactly("once", "always", "always");
    }

    @Test
    void a_key_without_listeners_is_forgotten() {
        Subscription one = subscriptions.subscribe("7b", () -> {});
        Subscription other = subscriptions.subscribe("7b", () -> {});
        subscriptions.publish("8a");
        assertThat(subscriptions.keys()).isEqualTo(1);

        Subscription.all(one, other).close();

        assertThat(subscriptions.keys()).isZero();
    }
}
