package io.classlens.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type about classes and pupils, before it is believed. */
class BorderTest {

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "José", "李雷", "<b>Ada</b>", "👩‍🚀", "O'Neil", " A "})
    void a_nickname_is_anything_that_can_be_read(String name) {
        assertThat(Pupils.isNickname(name)).isTrue();
    }

    static String[] unreadable() {
        return new String[] {
            "",
            "   ",
            "\u200D",
            "a\u0000b",
            "a\nb",
            "\u202Eadmin",
            "a\u200Fb",
            "a\u2028b",
            "\uD800",
            "x".repeat(21),
            "x".repeat(10_000)
        };
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void a_nickname_is_nothing_else(String name) {
        assertThat(Pupils.isNickname(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ABC234,ABC234", "abc 234,ABC234", "' abc-234 ',ABC234", "a b c 2 3 4,ABC234"})
    void a_code_is_taken_however_it_is_typed(String typed, String code) {
        assertThat(JoinCode.parse(typed)).hasValue(new JoinCode(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABC23", "ABC2345", "ABC230", "ABCI23", "ÀBC234", "<script>"})
    void a_code_is_nothing_else(String typed) {
        assertThat(JoinCode.parse(typed)).isEmpty();
    }

    @Test
    void ten_thousand_characters_are_no_code() {
        assertThat(JoinCode.parse("A".repeat(10_000))).isEmpty();
        assertThat(JoinCode.parse(" ".repeat(10_000) + "ABC234")).isEmpty();
    }

    @Test
    void random_codes_have_no_letters_that_look_alike() {
        Random random = new Random(1);
        IntStream.range(0, 1000)
                .mapToObj(_ -> JoinCode.random(random).value())
                .forEach(code -> assertThat(code).hasSize(6).doesNotContainPattern("[01ILO]"));
    }

    @Test
    void settings_out_of_their_range_are_refused() {
        assertThatThrownBy(() -> new ClassroomSettings("", 1, 2, 1, 1, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClassroomSettings("a", 0, 2, 1, 1, false))
                .hasMessageContaining("pupils");
        assertThatThrownBy(() -> new ClassroomSettings("a", 201, 2, 1, 1, false))
                .hasMessageContaining("200");
        assertThatThrownBy(() -> new ClassroomSettings("a", 1, 1, 1, 1, false))
                .hasMessageContaining("labels");
        assertThatThrownBy(() -> new ClassroomSettings("a", 1, 2, 1001, 1, false))
                .hasMessageContaining("examples");
        assertThatThrownBy(() -> new ClassroomSettings("a", 1, 2, 1, 366, false))
                .hasMessageContaining("days");
    }
}
