package org.callwright.designer.users;

import static org.callwright.designer.messages.Translations.say;

import java.util.Optional;

/** What people call a browser, of what it calls itself. */
final class BrowserName {
    private BrowserName() {}

    static String of(String agent) {
        Optional<String> browser = first(
                agent,
                "Edg/",
                "Edge",
                "OPR/",
                "Opera",
                "Firefox/",
                "Firefox",
                "Chrome/",
                "Chrome",
                "Safari/",
                "Safari");
        Optional<String> system = first(
                agent, "Windows", "Windows", "Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Mac OS",
                "macOS", "Linux", "Linux");
        if (browser.isEmpty()) {
            return agent.isEmpty() ? say("Unknown browser") : agent;
        }
        return system.map(name -> browser.get() + " · " + name).orElse(browser.get());
    }

    /** @param signs each followed by what it means, in this order since most browsers name others too */
    private static Optional<String> first(String agent, String... signs) {
        for (int i = 0; i < signs.length; i += 2) {
            if (agent.contains(signs[i])) {
                return Optional.of(signs[i + 1]);
            }
        }
        return Optional.empty();
    }
}
