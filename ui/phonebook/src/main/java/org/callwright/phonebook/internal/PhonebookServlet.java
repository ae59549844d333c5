package org.callwright.phonebook.internal;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callwright.app.contacts.ContactQuery;
import org.callwright.app.contacts.Contacts;
import org.callwright.app.contacts.Phonebook;
import org.callwright.app.contacts.PhonebookFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the contacts to whoever has the address. Everybody else gets status 404 and nothing more. Neither a failure nor an
 * exception goes on to the web server: its log and its error pages have the address, and so the token.
 */
final class PhonebookServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PhonebookServlet.class);

    private static final Pattern ADDRESS = Pattern.compile("/([0-9a-f]+)/(.+)");
    private static final String VCARD = "text/vcard;charset=utf-8";
    private static final String XML = "text/xml;charset=utf-8";

    /** What older phones of Grandstream ask for instead. */
    private static final String OTHER_GRANDSTREAM = "grandstream/gs_phonebook.xml";

    private final transient Contacts contacts;
    private final transient Phonebook phonebook;
    private final transient NameRefresh names;

    PhonebookServlet(Contacts contacts, Phonebook phonebook) {
        this.contacts = contacts;
        this.phonebook = phonebook;
        this.names = new NameRefresh(contacts);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        boolean head = request.getMethod().equals("HEAD");
        if (!head && !request.getMethod().equals("GET")) {
            response.setHeader("Allow", "GET, HEAD");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        Optional<Answer> answer;
        try {
            answer = answer(request);
        } catch (RuntimeException e) {
            LOG.error("The phone book could not be read", e);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (answer.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] body = answer.get().text().getBytes(StandardCharsets.UTF_8);
        response.setContentType(answer.get().type());
        response.setContentLength(body.length);
        if (!head) {
            response.getOutputStream().write(body);
        }
    }

    private record Answer(String type, String text) {}

    /** Empty where nobody is told that there is something. */
    private Optional<Answer> answer(HttpServletRequest request) {
        Matcher address =
                ADDRESS.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        return address.matches() && phonebook.isOpenedBy(address.group(1))
                ? format(address.group(2)).flatMap(format -> answer(format, request))
                : Optional.empty();
    }

    private static Optional<PhonebookFormat> format(String path) {
        return path.equals(OTHER_GRANDSTREAM)
                ? Optional.of(PhonebookFormat.GRANDSTREAM)
                : Arrays.stream(PhonebookFormat.values())
                        .filter(format -> format.path().equals(path))
                        .findFirst();
    }

    /** Phones do not say which language they show: names are in the order that fits most. */
    private Optional<Answer> answer(PhonebookFormat format, HttpServletRequest request) {
        names.start();
        Locale order = Locale.ROOT;
        return switch (format) {
            case YEALINK -> Optional.of(new Answer(XML, PhonebookXml.yealink(contacts.list(order))));
            case SNOM -> Optional.of(new Answer(XML, PhonebookXml.snom(contacts.list(order))));
            case GRANDSTREAM -> Optional.of(new Answer(XML, PhonebookXml.grandstream(contacts.list(order))));
            case CISCO ->
                CiscoPages.of(contacts.list(order))
                        .page(page(request), RequestAddress.of(request))
                        .map(text -> new Answer(XML, text));
            case VCARD -> Optional.of(new Answer(VCARD, contacts.vCards(ContactQuery.all(order))));
        };
    }

    private static int page(HttpServletRequest request) {
        String page = Optional.ofNullable(request.getParameter("page")).orElse("1");
        return page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 0;
    }
}
