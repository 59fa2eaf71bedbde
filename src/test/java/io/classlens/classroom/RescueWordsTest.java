package io.classlens.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RescueWordsTest {

    @Test
    void four_words_of_the_list_are_at_least_40_bits() {
        int different = RescueWords.list().size();
        assertThat(RescueWords.list()).doesNotHaveDuplicates();
        assertThat(4 * Math.log(different) / Math.log(2)).isGreaterThanOrEqualTo(40);
        assertThat(RescueWords.random(new Random(1)).split(" "))
                .hasSize(4)
                .allMatch(RescueWords.list()::contains);
    }

    @Test
    void every_word_is_short_and_typed_with_any_keyboard() {
        assertThat(RescueWords.list()).allMatch(word -> word.matches("[a-z]{3,8}"));
    }

    @Test
    void two_codes_differ() {
        Random random = new Random(1);
        assertThat(RescueWords.random(random)).isNotEqualTo(RescueWords.random(random));
    }

    @Test
    void what_is_shown_is_already_what_is_compared() {
        String shown = RescueWords.random(new Random(1));
        assertThat(RescueWords.normalized(shown)).isEqualTo(shown);
    }

    @Test
    void capitals_commas_hyphens_and_line_breaks_do_not_count() {
        List.of(
                        "Acorn Otter TULIP wave",
                        "  acorn,otter, tulip;wave. ",
                        "acorn-otter-tulip–wave",
                        "acorn\totter\r\ntulip\u00a0wave\u200f",
                        "ａｃｏｒｎ otter tulip wave")
                .forEach(
                        typed ->
                                assertThat(RescueWords.normalized(typed))
                                        .isEqualTo("acorn otter tulip wave"));
    }

    @Test
    void ten_thousand_characters_are_no_words() {
        assertThat(RescueWords.normalized("acorn ".repeat(10_000)).length()).isLessThan(1000);
        assertThat(RescueWords.normalized("\u202e<>%00")).isEqualTo("00");
        assertThat(RescueWords.normalized("")).isEmpty();
    }
}
