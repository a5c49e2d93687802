package io.kedang.testing;

import com.microsoft.playwright.Page;

/** Signing in on Keycloak's pages, as a person does. */
public final class SignIn {

    private SignIn() {
    }

    /** From any page of ours that needs a sign-in. The e-mail address is asked for first, the password perhaps on a page of its own. */
    public static void as(Page page, String email, String password) {
        page.navigate("/home");
        page.locator("#username").fill(email);
        if (!page.locator("#password").isVisible()) {
            page.locator("#kc-login").click();
        }
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(TestStack.appUrl()));
    }
}
