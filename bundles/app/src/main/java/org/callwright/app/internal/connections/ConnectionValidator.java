package org.callwright.app.internal.connections;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.callwright.app.Connections.Entry;
import org.callwright.app.Connections.Field;
import org.callwright.app.Connections.InvalidConnectionException;
import org.callwright.model.Message;
import org.callwright.store.connections.ConnectionSettings;
import org.callwright.store.connections.SecretChange;
import org.callwright.store.connections.StoredConnection;

/** Finds what is wrong with a connection that was typed. */
final class ConnectionValidator {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_USER = 200;
    private static final int LONGEST_SECRET = 4_000;
    private static final int LAST_PORT = 65_535;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

    private final Map<Field, Message> problems = new EnumMap<>(Field.class);
    private final Entry entry;
    private final Optional<StoredConnection> before;

    private ConnectionValidator(Entry entry, Optional<StoredConnection> before) {
        this.entry = entry;
        this.before = before;
    }

    /**
     * @param before the connection that is changed, if any
     * @param all the connections that are there
     * @return what was typed as it is kept
     * @throws InvalidConnectionException when something is wrong
     */
    static ConnectionSettings checked(Entry entry, Optional<StoredConnection> before, List<StoredConnection> all) {
        var check = new ConnectionValidator(entry, before);
        String name = check.name(all);
        Optional<URI> address = check.address();
        String user = check.user();
        check.secret(user, address);
        if (!check.problems.isEmpty()) {
            throw new InvalidConnectionException(check.problems);
        }
        return new ConnectionSettings(name, address.orElseThrow(), user, entry.privateNetworkAllowed());
    }

    private String name(List<StoredConnection> all) {
        String name = entry.name().strip();
        boolean taken = all.stream()
                .filter(other ->
                        before.isEmpty() || !other.id().equals(before.get().id()))
                .anyMatch(other -> other.settings().name().equalsIgnoreCase(name));
        if (name.isEmpty()) {
            problems.put(Field.NAME, Message.of("Type a name, by which steps will find it."));
        } else if (tooLong(Field.NAME, name, LONGEST_NAME) || hasControl(Field.NAME, name)) {
            return name;
        } else if (taken) {
            problems.put(Field.NAME, Message.of("There is a connection with this name already. Choose another name."));
        }
        return name;
    }

    private Optional<URI> address() {
        String text = entry.address().strip();
        if (text.isEmpty()) {
            problems.put(Field.ADDRESS, Message.of("Type the address, such as https://crm.example/api."));
        } else if (!tooLong(Field.ADDRESS, text, LONGEST_ADDRESS)) {
            return parsed(text);
        }
        return Optional.empty();
    }

    private Optional<URI> parsed(String text) {
        try {
            URI address = new URI(text);
            wrong(address).ifPresent(message -> problems.put(Field.ADDRESS, message));
            return Optional.of(address);
        } catch (URISyntaxException e) {
            problems.put(
                    Field.ADDRESS,
                    e.getIndex() >= 0 && e.getIndex() < text.length()
                            ? Message.of(
                                    "This is no web address: the character at position {0} cannot stand there.",
                                    e.getIndex() + 1)
                            : Message.of("This is no web address."));
            return Optional.empty();
        }
    }

    private static Optional<Message> wrong(URI address) {
        if (address.getRawUserInfo() != null
                || (address.getRawAuthority() != null
                        && address.getRawAuthority().contains("@"))) {
            return Optional.of(
                    Message.of("Leave user and password out of the address: they have fields of their own."));
        }
        boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
        if (!web || address.getHost() == null) {
            return Optional.of(Message.of("A web address begins with https:// or http:// and a host."));
        }
        if (address.getPort() == 0 || address.getPort() > LAST_PORT) {
            return Optional.of(Message.of("A port is a number from 1 to {0}.", LAST_PORT));
        }
        return address.getRawQuery() != null || address.getRawFragment() != null
                ? Optional.of(Message.of("Leave out what begins with ? or #: each step adds what follows the address."))
                : Optional.empty();
    }

    private String user() {
        String user = entry.user().strip();
        if (!tooLong(Field.USER, user, LONGEST_USER) && !hasControl(Field.USER, user) && user.contains(":")) {
            problems.put(Field.USER, Message.of("A user's name cannot have a colon."));
        }
        return user;
    }

    private void secret(String user, Optional<URI> address) {
        boolean has = before.isPresent() && before.get().hasSecret();
        switch (entry.secret()) {
            case SecretChange.Keep keep
            when has ->
                address.filter(this::leadsElsewhere).ifPresent(uri -> problems.put(Field.SECRET, Message.of("""
                        The address leads to another server now. Type the secret again, so that it does not go there \
                        unseen, or remove it.""")));
            case SecretChange.Replace replace -> typed(replace.secret().text(), user);
            case SecretChange.Keep keep -> missing(user);
            case SecretChange.Remove remove -> missing(user);
        }
    }

    private void missing(String user) {
        if (!user.isEmpty()) {
            problems.put(Field.SECRET, Message.of("Type the password of this user, or leave the user empty."));
        }
    }

    private void typed(String secret, String user) {
        if (secret.isEmpty()) {
            problems.put(Field.SECRET, Message.of("Type the secret."));
        } else if (!tooLong(Field.SECRET, secret, LONGEST_SECRET) && !hasControl(Field.SECRET, secret)) {
            if (user.isEmpty() && !TOKEN.matcher(secret).matches()) {
                problems.put(
                        Field.SECRET,
                        Message.of(
                                "A token has letters, digits and punctuation, and no space. A password needs a user."));
            }
        }
    }

    private boolean leadsElsewhere(URI address) {
        return !server(address).equals(server(before.orElseThrow().settings().address()));
    }

    private static String server(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + ":"
                + (address.getPort() < 0 ? usual : address.getPort());
    }

    private boolean tooLong(Field field, String text, int longest) {
        if (text.length() > longest) {
            problems.put(field, Message.of("This has {0} characters; at most {1} are kept.", text.length(), longest));
        }
        return text.length() > longest;
    }

    private boolean hasControl(Field field, String text) {
        boolean has = CONTROL.matcher(text).find();
        if (has) {
            problems.put(
                    field,
                    Message.of("This has a line break or another character that cannot be seen. Type it again."));
        }
        return has;
    }
}
