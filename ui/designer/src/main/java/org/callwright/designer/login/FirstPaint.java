package org.callwright.designer.login;

import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.callwright.app.access.Logins;
import org.callwright.app.access.Logins.LoggedIn;
import org.callwright.designer.messages.Translations;
import org.callwright.store.preferences.Preferences;
import org.callwright.store.preferences.Preferences.Theme;
import org.jsoup.nodes.Element;

/** Makes a document light or dark, and says its language, before anything of it is painted. */
final class FirstPaint {
    private final Logins logins;

    FirstPaint(Logins logins) {
        this.logins = logins;
    }

    void dress(IndexHtmlResponse response) {
        Preferences wanted =
                CurrentUser.expected(logins).map(LoggedIn::preferences).orElse(Preferences.NONE);
        ColorScheme.Value scheme = scheme(wanted.theme());
        Element html = response.getDocument().head().parent();
        html.attr("theme", scheme.getThemeValue());
        html.attr("style", "color-scheme: " + scheme.getValue());
        // Vaadin sets the first provided language, whichever the page has; screen readers go by it.
        html.attr(
                "lang",
                Translations.wanted(wanted)
                        .orElse(VaadinSession.getCurrent().getLocale())
                        .toLanguageTag());
    }

    static ColorScheme.Value scheme(Theme theme) {
        return switch (theme) {
            case SYSTEM -> ColorScheme.Value.SYSTEM;
            case LIGHT -> ColorScheme.Value.LIGHT;
            case DARK -> ColorScheme.Value.DARK;
        };
    }
}
