package org.callwright.designer.layout;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;

/** What all pages share: light or dark as the browser prefers, and style sheets. Lumo is linked by the build. */
@ColorScheme(ColorScheme.Value.SYSTEM)
@StyleSheet("tokens.css")
@StyleSheet("callwright.css")
@StyleSheet("frame.css")
@StyleSheet("around.css")
@StyleSheet("bar.css")
@StyleSheet("connections.css")
@StyleSheet("palette.css")
@StyleSheet("users.css")
@Viewport("width=device-width, initial-scale=1")
public final class AppShell implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "callwright.svg", "any");
    }
}
