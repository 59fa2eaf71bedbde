package io.classlens.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** The teacher's pages. */
record TeacherPage(Page page) {

    void signIn() {
        page.getByRole(AriaRole.TEXTBOX, named("Password")).fill(Server.PASSWORD);
        button("Sign in").click();
        assertThat(heading("Your classes")).isVisible();
    }

    /** Ends on the join page; returns the code that stands there. */
    String createClass(String name) {
        button("New class").click();
        page.getByRole(AriaRole.TEXTBOX, named("Name of the class")).fill(name);
        button("Create").click();
        Locator code = page.locator(".projected-code");
        assertThat(code).isVisible();
        return code.getAttribute("aria-label");
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, named(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, named(name));
    }

    /** A pupil's card on the dashboard. */
    Locator card(String nickname) {
        return page.getByRole(AriaRole.ARTICLE, named(nickname));
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }
}
