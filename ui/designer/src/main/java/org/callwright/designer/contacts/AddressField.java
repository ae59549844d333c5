package org.callwright.designer.contacts;

import static org.callwright.designer.messages.Translations.say;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import org.callwright.app.contacts.PhonebookFormat;
import org.callwright.designer.nav.Page;
import org.callwright.designer.widgets.IconButton;
import org.callwright.designer.widgets.Toast;

/** An address of the phone book, as it is typed into a phone, with a button that copies it. */
final class AddressField extends Div {
    /** What lies behind the context of the pages. */
    private static final String THIS_PAGE = "/" + Page.Path.CONTACTS + "/?([?#].*)?$";

    private static final String COPIED = "address-copied";
    private static final String NOT_COPIED = "address-not-copied";

    /** Browsers offer their clipboard to pages with TLS alone, and may refuse it; most copy a selection all the same. */
    private static final String COPY = """
            this.addEventListener('click', async () => {
              $0.focus();
              $0.inputElement.select();
              let copied = true;
              try {
                await navigator.clipboard.writeText($0.value);
              } catch {
                copied = document.execCommand('copy');
              }
              this.dispatchEvent(new CustomEvent(copied ? $1 : $2));
            });
            """;

    AddressField(PhonebookFormat format, String token) {
        TextField address = new TextField(make(format));
        address.setReadOnly(true);
        address.setHelperText(help(format));
        addClassName("cw-phonebook-address");
        IconButton copying = new IconButton(
                VaadinIcon.COPY_O,
                say("Copy the address for {0}", make(format)),
                () -> {}); // browsers copy only what a click asks for, so it is done there
        Element button = copying.getElement();
        button.executeJs(COPY, address.getElement(), COPIED, NOT_COPIED);
        button.addEventListener(COPIED, event -> Toast.tell(say("The address was copied.")));
        button.addEventListener(
                NOT_COPIED,
                event -> Toast.tell(say("The browser did not copy the address. It is selected: copy it by hand.")));
        add(address, copying);
        UI.getCurrent()
                .getPage()
                .fetchCurrentURL(
                        url -> address.setValue(typed(format, context(url.toString()) + format.address(token))));
    }

    /** The address of the context, with a slash at its end. */
    static String context(String page) {
        return page.replaceFirst(THIS_PAGE, "/");
    }

    private static String make(PhonebookFormat format) {
        return switch (format) {
            case YEALINK -> "Yealink";
            case SNOM -> "Snom";
            case GRANDSTREAM -> "Grandstream";
            case CISCO -> "Cisco";
            case VCARD -> say("Others (vCard)");
        };
    }

    private static String help(PhonebookFormat format) {
        return switch (format) {
            case YEALINK -> say("Directory, Remote Phone Book, Remote URL");
            case SNOM -> say("Function Keys, a key of the type Action URL");
            case GRANDSTREAM ->
                say("Phonebook, Phonebook Management, XML Server Path; HTTP or HTTPS is chosen beside it");
            case CISCO -> say("Voice, Phone, XML Directory Service URL; or a line key that is a service");
            case VCARD -> say("A file for phones and programs that import contacts");
        };
    }

    /** Grandstream's phones are told the protocol beside it, and put the name of the file behind it. */
    private static String typed(PhonebookFormat format, String whole) {
        return format == PhonebookFormat.GRANDSTREAM
                ? whole.replaceFirst("^https?://", "").replaceFirst("/[^/]*$", "")
                : whole;
    }
}
