package org.callwright.it.stage;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A user of one test alone: users stay when a test ends. */
public record NewUser(StageExtension stage, String login, String password) {
    private static final Pattern PASSWORD = Pattern.compile("assword of \\S+ is (\\S+)");

    /** @param role as the console takes it */
    public static NewUser with(StageExtension stage, String role) throws Exception {
        String login = "user" + System.nanoTime();
        String answer = stage.host().console("callwright:adduser " + login + " " + role);
        Matcher password = PASSWORD.matcher(answer);
        if (!password.find()) {
            throw new AssertionError("No password in: " + answer);
        }
        return new NewUser(stage, login, password.group(1));
    }

    /** The start page in a browser of its own, logged in. */
    public Page page() throws Exception {
        return page(new Browser.NewContextOptions().setViewportSize(1440, 900));
    }

    /** The start page in a browser of its own with these options, in English or German, logged in. */
    public Page page(Browser.NewContextOptions options) throws Exception {
        Page page = stage.chromium().open(options);
        page.navigate(stage.host().url());
        page.waitForSelector(".cw-login-form");
        page.locator(".cw-login-form vaadin-text-field input").fill(login);
        page.locator(".cw-login-form vaadin-password-field input").fill(password);
        page.keyboard().press("Enter");
        page.waitForSelector(".cw-frame");
        return page;
    }
}
