package io.classlens.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** The page on which pupils arrive. */
record JoinPage(Page page) {

    /** With the code that the address brought. */
    void join(String nickname) {
        page.getByRole(AriaRole.TEXTBOX, named("Nickname")).fill(nickname);
        page.getByRole(AriaRole.BUTTON, named("Join")).click();
        assertThat(page.locator(".studio")).isVisible();
    }

    void typeCode(String code) {
        page.getByRole(AriaRole.TEXTBOX, named("Class code")).fill(code);
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }
}
