package io.classlens.account.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.classlens.account.Teachers;
import io.classlens.account.http.SignIns;
import io.classlens.classroom.Classrooms;
import io.classlens.classroom.SignedIn;
import io.classlens.classroom.Teacher;
import io.classlens.classroom.ui.TeacherLayout;
import jakarta.annotation.security.RolesAllowed;

/** The accounts of all teachers: who there is, one more, one less, and the own password. */
@Route(value = "teacher/accounts", layout = TeacherLayout.class)
@RolesAllowed("TEACHER")
@StyleSheet("styles/signin.css")
final class AccountsView extends Div implements HasDynamicTitle {

    AccountsView(Teachers teachers, Classrooms classrooms, SignIns signIns) {
        Teacher me = SignedIn.teacher().orElseThrow();
        addClassName("accounts");
        AccountList list = new AccountList(teachers, classrooms, signIns, me);
        add(
                new H1(getTranslation("signin.accounts.title")),
                panel("signin.accounts.list", list),
                panel("signin.accounts.own", new OwnPasswordForm(teachers, signIns, me)),
                panel(
                        "signin.accounts.add",
                        new NewAccountForm(teachers, signIns, me, list::refresh)));
    }

    private Section panel(String title, Div content) {
        Section panel = new Section(new H2(getTranslation(title)), content);
        panel.addClassName("panel");
        return panel;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signin.accounts.title");
    }
}
