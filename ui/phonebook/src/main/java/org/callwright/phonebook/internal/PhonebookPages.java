package org.callwright.phonebook.internal;

import jakarta.servlet.Servlet;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.callwright.app.contacts.Contacts;
import org.callwright.app.contacts.Phonebook;
import org.callwright.app.contacts.PhonebookFormat;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.servlet.context.ServletContextHelper;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;

/** Puts the phone book on the web server, apart from the pages: it needs no session and sets no cookie. */
@Component(
        immediate = true,
        service = {},
        configurationPid = "org.callwright.phonebook")
@Designate(ocd = PhonebookPages.Settings.class)
public final class PhonebookPages {
    private static final String NAME = "org.callwright.phonebook";

    /** The settings. */
    @ObjectClassDefinition(
            name = "Callwright: phone book",
            description = "The phone book for desk phones: /callwright/phonebook/TOKEN/….")
    public @interface Settings {
        /** Where it is. */
        @AttributeDefinition(
                name = "Context path",
                description = "Where the phone book is on the web server. Has to be that of the pages, which show its"
                        + " addresses.")
        String contextPath() default "/callwright";
    }

    private final List<ServiceRegistration<?>> registrations;

    /** Called by the component runtime. */
    @Activate
    public PhonebookPages(
            BundleContext context, Settings settings, @Reference Contacts contacts, @Reference Phonebook phonebook) {
        registrations = List.of(
                context.registerService(
                        Servlet.class,
                        new PhonebookServlet(contacts, phonebook),
                        properties(Map.of(
                                HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_SELECT,
                                "(" + HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_NAME + "=" + NAME + ")",
                                HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME,
                                NAME,
                                HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN,
                                "/*"))),
                context.registerService(
                        ServletContextHelper.class,
                        new ServletContextHelper() {},
                        properties(Map.of(
                                HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_NAME,
                                NAME,
                                HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_PATH,
                                settings.contextPath() + "/" + PhonebookFormat.CONTEXT))));
    }

    private static Dictionary<String, Object> properties(Map<String, Object> values) {
        return new Hashtable<>(values);
    }

    @Deactivate
    void stop() {
        registrations.forEach(ServiceRegistration::unregister);
    }
}
