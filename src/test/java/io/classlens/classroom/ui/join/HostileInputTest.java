package io.classlens.classroom.ui.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed gets a sentence at its field, stays there, and lets nobody in. */
class HostileInputTest extends JoinPage {

    static Stream<Arguments> badNicknames() {
        String markup = "That looks like program code";
        String unseen = "There is a character in it that cannot be seen";
        return Stream.of(
                Arguments.of("<b>Ada</b>", markup),
                Arguments.of("<img src=x>", markup),
                Arguments.of("<!--", markup),
                Arguments.of("< script >", markup),
                Arguments.of("&lt;b&gt;", markup),
                Arguments.of("&#60;", markup),
                Arguments.of("A\u0000da", unseen),
                Arguments.of("A\nda", unseen),
                Arguments.of("A\u001b[31mda", unseen),
                Arguments.of("\u202eadA", unseen),
                Arguments.of("Ada\u200f", unseen),
                Arguments.of("A\u2066da", unseen),
                Arguments.of("A\u2028da", unseen),
                Arguments.of("A\ue000da", unseen),
                Arguments.of("A\ud800da", unseen),
                Arguments.of("   ", "How do you want to be called?"),
                Arguments.of("\u200d", unseen),
                Arguments.of("A".repeat(21), "A nickname has 20 characters at most"),
                Arguments.of(
                        "A".repeat(10_000),
                        "A nickname has 20 characters at most. This one has 10,000."));
    }

    @ParameterizedTest
    @MethodSource("badNicknames")
    void a_nickname_that_is_none_is_explained_and_kept(String nickname, String why) {
        open();
        type("Class code", classroom.code().value());
        type("Nickname", nickname);
        press("Join");
        assertThat(field("Nickname").isInvalid()).isTrue();
        assertThat(field("Nickname").getErrorMessage()).startsWith(why);
        assertThat(field("Nickname").getValue()).isEqualTo(nickname);
        assertThat(field("Class code").getValue()).isEqualTo(classroom.code().value());
        assertNobodyJoined();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada",
                "Ada <3",
                "Zoë & Ben",
                "Łukasz",
                "名無し",
                "عادة",
                "O’Neill",
                "x",
                "🦊👨‍👩‍👧",
                "1 < 2",
                "Robert'); DROP TABLE--"
            })
    void a_nickname_of_any_country_and_mood_is_one(String nickname) {
        assertThat(NicknameProblem.in(nickname))
                .isEqualTo(
                        nickname.length() > 20
                                ? Optional.of(NicknameProblem.TOO_LONG)
                                : Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ABC23",
                "ABC2345",
                "ABC10O",
                "<b>ABC</b>",
                "\u202eABC234",
                "AB\u0000C23",
                "ＡＢＣ２３４",
                "' or 1=1",
                "../../x",
                "%00%00"
            })
    void a_code_that_is_none_is_explained_and_kept(String code) {
        open();
        type("Class code", code);
        type("Nickname", "Ada");
        press("Join");
        assertThat(field("Class code").getErrorMessage()).startsWith("That cannot be a code");
        assertThat(field("Class code").getValue()).isEqualTo(code);
        assertThat(field("Nickname").getValue()).isEqualTo("Ada");
        assertNobodyJoined();
    }

    @Test
    void a_code_of_ten_thousand_characters_is_explained() {
        open();
        type("Class code", classroom.code().value() + " ".repeat(10_000));
        type("Nickname", "Ada");
        press("Join");
        assertThat(field("Class code").getErrorMessage()).startsWith("That cannot be a code");
        assertNobodyJoined();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>acorn</b>", "\u202e\u0000", "' or 1=1 --", "acorn"})
    void words_that_are_none_are_explained_and_kept(String words) {
        join("Ada");
        open();
        press("I have a rescue code");
        type("Class code", classroom.code().value());
        type("Rescue code", words);
        press("Go to my project");
        assertThat(field("Rescue code").getErrorMessage())
                .startsWith("Class code and words do not belong together");
        assertThat(field("Rescue code").getValue()).isEqualTo(words);
        assertThat(sentTo()).isEmpty();
    }

    @Test
    void a_pupil_without_a_rescue_code_cannot_be_had_with_no_words() {
        join("Ada");
        open();
        press("I have a rescue code");
        type("Class code", classroom.code().value());
        for (String nothing : new String[] {" ", "---", "a".repeat(10_000)}) {
            type("Rescue code", nothing);
            press("Go to my project");
            assertThat(field("Rescue code").isInvalid()).isTrue();
        }
        assertThat(sentTo()).isEmpty();
    }
}
