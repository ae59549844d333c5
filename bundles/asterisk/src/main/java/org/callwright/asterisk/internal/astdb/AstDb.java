package org.callwright.asterisk.internal.astdb;

import java.util.Optional;
import java.util.regex.Pattern;
import org.asteriskjava.manager.action.DbPutAction;
import org.asteriskjava.manager.action.GetVarAction;
import org.asteriskjava.manager.event.DbGetResponseEvent;
import org.callwright.asterisk.internal.ami.AmiConnection;
import org.callwright.asterisk.internal.ami.AmiErrorException;
import org.callwright.asterisk.internal.ami.DbGetAction;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.model.Message;
import org.callwright.pbx.PbxUnreachableException;
import org.callwright.pbx.StoredValueKey;

/**
 * Stored values in Asterisk's database, and the lamps that belong to them. Errors as with {@link AmiConnection#ask}.
 *
 * <p>{@code Setvar} could set both, but needs the class {@code call}, which also permits ending and diverting calls.
 */
public record AstDb(AmiConnection ami) {
    /** The first part of {@link DialplanNames#storedValue}. */
    private static final String FAMILY = "callwright";

    private static final Pattern VALUE = Pattern.compile("[a-z0-9-]{1,80}");

    /** The value; empty if none is stored. */
    public Optional<String> read(StoredValueKey key) {
        try {
            return ami
                    .list(new DbGetAction(FAMILY, key(key)), DbGetResponseEvent.class, DbGetResponseEvent::getVal)
                    .stream()
                    .map(DbGetResponseEvent::getVal)
                    .findFirst();
        } catch (AmiErrorException e) {
            if (e.answer().equals("Database entry not found")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Stores a value: up to 80 lower-case letters, digits and hyphens. */
    public void write(StoredValueKey key, String value) {
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' cannot be kept");
        }
        ami.ask(new DbPutAction(FAMILY, key(key), value));
    }

    /** The console does not report errors in a usable form, so the lamp's state is read back. */
    public void setLamp(StoredValueKey key, boolean lit) {
        String lamp = DialplanNames.lamp(key.owner().value(), key.name());
        String state = lit ? "INUSE" : "NOT_INUSE";
        ami.command("devstate change " + lamp + " " + state);
        String shown = ami.ask(new GetVarAction("DEVICE_STATE(" + lamp + ")")).getAttribute("Value");
        if (!state.equals(shown)) {
            throw new PbxUnreachableException(
                    Message.of("Calls go by what was switched, but Asterisk does not show it on the lamp. Is its module"
                            + " func_devstate.so loaded?"),
                    null);
        }
    }

    private static String key(StoredValueKey key) {
        String whole = DialplanNames.storedValue(key.owner().value(), key.name());
        return whole.substring(FAMILY.length() + 1);
    }
}
