package io.classlens.operations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import io.classlens.serving.Load;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadStripTest extends LoadPage {

    private Load load = ALoad.none();

    private void open() {
        UI.getCurrent().add(new LoadStrip(() -> load));
    }

    private String line() {
        return find(Span.class).all().getLast().getText();
    }

    @Test
    void a_server_with_nobody_says_so() {
        open();

        assertThat(level()).isEqualTo("ROOM: Plenty of room");
        assertThat(line()).isEqualTo("Server: nobody predicts just now");
    }

    @Test
    void a_class_at_work_is_told_in_one_line() {
        load = ALoad.of28(80, 0);
        open();

        assertThat(line())
                .isEqualTo("Server: 28 pupils predict · 140 pictures a second · answers in 62 ms");
    }

    @ParameterizedTest
    @CsvSource({
        "80, 0, ROOM: Plenty of room",
        "100, 100, ROOM: Plenty of room",
        "140, 0, BUSY: Busy",
        "140, 125, BUSY: Busy",
        "140, 200, FULL: Full: everybody gets 5 pictures a second",
        "140, 1000, FULL: Full: everybody gets 1 picture a second",
        "140, 3100, FULL: Full: everybody gets one picture every 3 seconds"
    })
    void how_busy_it_is_stands_there_in_a_word(int slow, int interval, String expected) {
        load = ALoad.of28(slow, interval);
        open();

        assertThat(level()).isEqualTo(expected);
    }

    @Test
    void other_languages_have_words_of_their_own() {
        UI.getCurrent().setLocale(Locale.GERMAN);
        load = ALoad.of28(140, 500);
        open();

        assertThat(level()).isEqualTo("FULL: Voll: Alle bekommen 2 Bilder in der Sekunde");
    }

    @Test
    void what_changes_is_shown_by_itself() {
        open();
        load = ALoad.of28(80, 0);

        waitUntil(() -> line().contains("28 pupils"));
    }

    @Test
    void nobody_looks_any_more_once_the_page_is_left() {
        AtomicInteger looks = new AtomicInteger();
        LoadStrip left = new LoadStrip(() -> counted(looks));
        UI.getCurrent().add(left);
        UI.getCurrent().remove(left);
        AtomicInteger later = new AtomicInteger();
        UI.getCurrent().add(new LoadStrip(() -> counted(later)));

        waitUntil(() -> later.get() == 2);
        assertThat(looks).hasValue(1);
    }

    private Load counted(AtomicInteger looks) {
        looks.incrementAndGet();
        return load;
    }

    /** Lets the page hear what other threads have to say. */
    private static void waitUntil(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("gave up waiting").isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            MockVaadin.clientRoundtrip();
        }
    }
}
