package org.callwright.asterisk.internal.inventory;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asteriskjava.manager.action.PJSipShowEndpointsAction;
import org.asteriskjava.manager.event.EndpointList;
import org.callwright.asterisk.internal.ami.AmiConnection;
import org.callwright.pbx.InventorySource.Item;

/**
 * Lists the PJSIP endpoints that are phones. An endpoint is a trunk if it logs in elsewhere (outbound authentication),
 * if it is identified by its address without a login, or if its calls start in the inbound context.
 *
 * @param inboundContext the context of calls from trunks
 */
record PhoneList(AmiConnection ami, String inboundContext) {
    private static final Pattern SETTING = Pattern.compile("(callerid|context)\\s*: (.*)");
    private static final Pattern IDENTIFY = Pattern.compile("Identify:\\s+[^<].*");
    private static final Pattern CALLER = Pattern.compile("(.*)<([^>]*)>");
    /** Ids that are a single word in a console command. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.@+-]+");

    List<Item> items() {
        return AmiLists.events(ami, new PJSipShowEndpointsAction(), EndpointList.class, EndpointList::getObjectName)
                .stream()
                .flatMap(endpoint -> phone(endpoint).stream())
                .toList();
    }

    /** Whether there is an endpoint of that name, whatever it is. */
    boolean hasEndpoint(String id) {
        return AmiLists.events(ami, new PJSipShowEndpointsAction(), EndpointList.class, EndpointList::getObjectName)
                .stream()
                .anyMatch(endpoint -> id.equals(endpoint.getObjectName()));
    }

    private Optional<Item> phone(EndpointList endpoint) {
        String id = endpoint.getObjectName();
        if (AmiLists.isGiven(endpoint.getOutboundAuths()) || !WORD.matcher(id).matches()) {
            return Optional.empty();
        }
        String name = id;
        boolean logsIn = AmiLists.isGiven(endpoint.getAuths());
        for (String line : ami.command("pjsip show endpoint " + id)) {
            Matcher setting = SETTING.matcher(line.trim());
            if (!setting.matches()) {
                if (!logsIn && IDENTIFY.matcher(line.trim()).matches()) {
                    return Optional.empty();
                }
            } else if (setting.group(1).equals("callerid")) {
                name = name(setting.group(2), id);
            } else if (setting.group(2).equals(inboundContext)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Item(id, name));
    }

    /** From {@code "Bob" <101>} to {@code Bob <101>}. */
    private static String name(String callerId, String id) {
        Matcher matcher = CALLER.matcher(callerId.trim());
        if (!matcher.matches() || matcher.group(2).equals("unknown")) {
            return id;
        }
        String name = matcher.group(1).trim().replaceAll("^\"|\"$", "").replaceAll("\\\\(.)", "$1");
        return (name.isEmpty() ? id : name) + (matcher.group(2).isEmpty() ? "" : " <" + matcher.group(2) + ">");
    }
}
