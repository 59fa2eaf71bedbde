package io.classlens.classroom.ui.join;

import com.vaadin.flow.component.UI;
import io.classlens.classroom.JoinCode;
import io.classlens.classroom.JoinOutcome;
import java.util.Optional;
import java.util.function.Consumer;

/** Code and nickname: in. */
final class JoinForm extends EntryForm {

    private final JoinDesk desk;
    private final NicknameField nickname;

    JoinForm(JoinDesk desk, Consumer<JoinOutcome.Joined> joined) {
        this(desk, new NicknameField(), joined);
    }

    private JoinForm(JoinDesk desk, NicknameField nickname, Consumer<JoinOutcome.Joined> joined) {
        UI page = UI.getCurrent();
        super(
                page.getTranslation("join.title"),
                page.getTranslation("join.enter"),
                nickname,
                joined);
        this.desk = desk;
        this.nickname = nickname;
    }

    /** With the code of the address from the board; only the nickname is left to type. */
    void fill(Optional<String> typed) {
        typed.flatMap(JoinCode::parse)
                .ifPresentOrElse(
                        known -> {
                            code.setValue(known.value());
                            nickname.focus();
                        },
                        code::focus);
    }

    @Override
    Optional<Entry> ask(String address) {
        Optional<JoinCode> asked = code.code();
        Optional<String> name = nickname.nickname();
        if (asked.isEmpty()) {
            code.focus();
        } else if (name.isEmpty()) {
            nickname.focus();
        }
        return asked.flatMap(c -> name.map(n -> desk.join(c, n, address)));
    }

    @Override
    void showNoSuchClass() {
        code.refuse(getTranslation("join.no-such-class"));
        code.focus();
    }

    @Override
    void showNotANickname() {
        nickname.refuse(NicknameProblem.INVISIBLE);
        nickname.focus();
    }
}
