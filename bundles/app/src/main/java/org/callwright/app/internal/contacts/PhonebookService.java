package org.callwright.app.internal.contacts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.callwright.app.access.Operator;
import org.callwright.app.contacts.Phonebook;
import org.callwright.app.internal.access.Permissions;
import org.callwright.model.LogText;
import org.callwright.store.PhonebookToken;
import org.callwright.store.Role;
import org.callwright.store.StoreException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the token of the phone book. The log says who changed it, never what it is. */
@Component
public class PhonebookService implements Phonebook {
    private static final Logger LOG = LoggerFactory.getLogger(PhonebookService.class);

    private final PhonebookToken token;
    private final Permissions permissions;

    /** Why the token cannot be read, as it was last logged; empty while it can be. */
    private final AtomicReference<String> logged = new AtomicReference<>("");

    @Activate
    public PhonebookService(@Reference PhonebookToken token, @Reference Permissions permissions) {
        this.token = token;
        this.permissions = permissions;
    }

    @Override
    public Optional<String> token(Operator by) {
        permissions.require(Role.ADMINISTRATOR, by);
        return token.find();
    }

    @Override
    public String renew(Operator by) {
        permissions.require(Role.ADMINISTRATOR, by);
        String made = token.renew();
        LOG.info("{} made a new address of the phone book", LogText.of(by.name()));
        return made;
    }

    @Override
    public void switchOff(Operator by) {
        permissions.require(Role.ADMINISTRATOR, by);
        token.remove();
        LOG.info("{} switched the phone book off", LogText.of(by.name()));
    }

    @Override
    public boolean isOpenedBy(String text) {
        return known().filter(known -> MessageDigest.isEqual(
                        known.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    /** Strangers ask for it as often as they like, so the log says once why it cannot be read. */
    private Optional<String> known() {
        try {
            Optional<String> known = token.find();
            logged.set("");
            return known;
        } catch (StoreException e) {
            if (!e.getMessage().equals(logged.getAndSet(e.getMessage()))) {
                LOG.error("The phone book is closed to all phones. {}", e.getMessage());
            }
            return Optional.empty();
        }
    }
}
