package org.callwright.designer.layout;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.shared.Tooltip;
import java.util.Locale;
import java.util.stream.Stream;
import org.callwright.designer.login.CurrentUser;
import org.callwright.designer.nav.Page;
import org.callwright.designer.nav.PageLink;
import org.callwright.designer.widgets.Logo;

/**
 * The pages as icons at the left edge, and at its foot the state of the PBX and the user. {@code frame.js} widens it to
 * show the names too; on a phone it lies along the bottom.
 */
final class Rail extends Header {

    /** @param status says whether the PBX answers */
    Rail(Component status, Runnable logOut) {
        addClassName("cw-rail");
        PageLink home = new PageLink(Page.CALLFLOWS.location(), "");
        home.addClassName("cw-home");
        home.add(new Logo());

        Nav pages = new Nav();
        pages.addClassName("cw-places");
        pages.getElement().setAttribute("aria-label", say("Pages"));
        Stream.of(Page.values())
                .filter(page -> CurrentUser.may(page.least()))
                .map(Rail::link)
                .forEach(pages::add);

        NativeButton widen = new NativeButton("", event -> {});
        widen.addClassName("cw-widen");
        widen.getElement().setAttribute("aria-label", say("Names of the pages"));
        widen.add(icon(VaadinIcon.ANGLE_DOUBLE_RIGHT));
        hint(widen, say("Names of the pages ([)"));
        NativeButton leave = new NativeButton("", event -> logOut.run());
        leave.addClassName("cw-leave");
        leave.add(icon(VaadinIcon.SIGN_OUT), new Span(say("Log out")));
        hint(leave, say("Log out"));
        Div foot = new Div(widen, status, help(), user(), leave);
        foot.addClassName("cw-rail-foot");
        add(home, pages, foot);
    }

    /** The first thing that the keyboard comes to: past the rail and the list. */
    static Anchor skip() {
        Anchor skip = new Anchor("#main", say("Skip to the content"));
        skip.addClassName("cw-skip");
        skip.setRouterIgnore(true);
        return skip;
    }

    private static PageLink link(Page page) {
        PageLink link = new PageLink(page.location(), "");
        link.add(icon(page), new Span(page.title()));
        link.setHighlightCondition((it, event) -> page.isAt(event.getLocation()));
        link.setHighlightAction((it, current) -> {
            if (current) {
                it.getElement().setAttribute("aria-current", "page");
            } else {
                it.getElement().removeAttribute("aria-current");
            }
        });
        hint(link, page.title());
        return link;
    }

    /** The key ? presses it. */
    private static NativeButton help() {
        KeysDialog keys = new KeysDialog();
        NativeButton help = new NativeButton("", event -> keys.open());
        help.addClassName("cw-help");
        help.add(icon(VaadinIcon.QUESTION_CIRCLE_O), new Span(say("Keys")));
        hint(help, say("Keys (?)"));
        return help;
    }

    private static PageLink user() {
        String login =
                CurrentUser.current().map(now -> now.who().user().login()).orElse("");
        PageLink user = new PageLink(Page.Path.ACCOUNT, "");
        Span initials = new Span(login.substring(0, Math.min(2, login.length())).toUpperCase(Locale.ROOT));
        initials.addClassName("cw-initials");
        initials.getElement().setAttribute("aria-hidden", "true");
        user.add(initials, new Span(login));
        user.addClassName("cw-user");
        user.getElement().setAttribute("data-login", login); // what the browser keeps is kept for each user
        hint(user, say("{0}: your settings", login));
        return user;
    }

    private static Icon icon(Page page) {
        return icon(
                switch (page) {
                    case CALLFLOWS -> VaadinIcon.SITEMAP;
                    case SAVED_ACTIONS -> VaadinIcon.BOOKMARK;
                    case NUMBERS -> VaadinIcon.HASH;
                    case CONTACTS -> VaadinIcon.BOOK;
                    case CONNECTIONS -> VaadinIcon.CONNECT;
                    case USERS -> VaadinIcon.USERS;
                });
    }

    private static Icon icon(VaadinIcon which) {
        Icon icon = which.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    private static <C extends Component & HasStyle> void hint(C on, String text) {
        Tooltip.forComponent(on).withText(text).withPosition(Tooltip.TooltipPosition.END);
    }
}
