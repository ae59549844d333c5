package org.callwright.app.internal.actions;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.compiler.catalog.ActionInfo;
import org.callwright.compiler.catalog.InstalledAction;
import org.callwright.compiler.sandbox.FailureReason;
import org.callwright.model.MachineFault;
import org.callwright.model.Message;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;

/**
 * An action service, and what could be made of it.
 *
 * @param source the bundle that brought it
 * @param action absent when it cannot be used
 * @param obstacle why it cannot be used and what to do, as sentences; absent while that is not known
 * @param again whether to try again: it may have been the machine that failed
 */
record ActionCandidate(
        ActionSource source, Optional<InstalledAction> action, Optional<Message> obstacle, boolean again) {

    /** The id stands in dialplans. */
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final int LONGEST = 100;
    private static final int LONGEST_SUMMARY = 500;

    /**
     * One that is still being looked at.
     *
     * @param bundle null once it is gone
     */
    static ActionCandidate unknown(Bundle bundle) {
        return new ActionCandidate(ActionSource.of(bundle), Optional.empty(), Optional.empty(), false);
    }

    /** One that the machine could not make. */
    static ActionCandidate unmade(Bundle bundle, MachineFault fault) {
        return new ActionCandidate(
                ActionSource.of(bundle),
                Optional.empty(),
                Optional.of(Message.of("{0} Until then this action cannot be used.", fault.message())),
                true);
    }

    /** Has the service made and looks at it. To be called where strangers' code runs. */
    static ActionCandidate of(ComponentServiceObjects<? extends Action<?>> services, WatchdogSandbox sandbox) {
        ServiceReference<?> service = services.getServiceReference();
        Bundle bundle = service.getBundle();
        if (bundle == null) { // it is gone again
            return unknown(null);
        }
        ActionSource source = ActionSource.of(bundle);
        String name = source.name();
        if (sandbox.runaways(name) >= WatchdogSandbox.MOST_RUNAWAYS) {
            return unusable(
                    source,
                    Message.of(
                            "Too many threads are still at work that it did not end when it was asked to. Restart the"
                                    + " host, with another version of the bundle."));
        }
        Optional<Message> refusal = sandbox.enter(service, name);
        if (refusal.isPresent()) {
            return unusable(source, Message.of("It cannot be made: {0}. Tell whoever made the bundle.", refusal.get()));
        }
        try {
            Action<?> action = services.getService();
            return action == null
                    ? failed(source)
                    : new ActionCandidate(
                            source, Optional.of(installed(action, service, bundle)), Optional.empty(), false);
        } catch (Throwable e) { // a stranger's code may throw anything
            Optional<MachineFault> fault = MachineFault.in(e);
            if (fault.isPresent()) {
                return unmade(bundle, fault.get());
            }
            return unusable(
                    source,
                    Message.of(
                            "It is not made as an action has to be: {0}. Tell whoever made it.", FailureReason.of(e)));
        } finally {
            sandbox.leave();
        }
    }

    /** The component runtime has logged the exception and tells nobody, so it may have been the machine. */
    private static ActionCandidate failed(ActionSource source) {
        return new ActionCandidate(
                source,
                Optional.empty(),
                Optional.of(Message.of(
                        "It failed while it was being made; the log says how. Where it says that the host lacks"
                                + " memory, threads or room on its disk, see to that; else tell whoever made the"
                                + " bundle.")),
                true);
    }

    private static ActionCandidate unusable(ActionSource source, Message why) {
        return new ActionCandidate(source, Optional.empty(), Optional.of(why), false);
    }

    private static InstalledAction installed(Action<?> action, ServiceReference<?> service, Bundle bundle) {
        var installed = InstalledAction.of(
                info(service),
                action,
                bundle.getSymbolicName(),
                bundle.getVersion().toString());
        ActionInfo info = installed.info(); // with the words of its files
        if (!ID.matcher(info.id()).matches()) {
            throw new IllegalArgumentException("the id in its @ActionType is not lower-case words joined by hyphens");
        }
        if (Stream.concat(
                                Stream.of(info.id(), info.label(), info.group(), info.icon(), info.deed()),
                                info.keywords().stream())
                        .anyMatch(text -> text.length() > LONGEST)
                || Math.max(info.summary().length(), info.aside().length()) > LONGEST_SUMMARY) {
            throw new IllegalArgumentException("its @ActionType has a text of more than " + LONGEST
                    + " characters, or a summary or aside of more than " + LONGEST_SUMMARY);
        }
        return installed;
    }

    private static ActionInfo info(ServiceReference<?> service) {
        return new ActionInfo(
                text(service, "id"),
                text(service, "label"),
                text(service, "group"),
                text(service, "icon"),
                service.getProperty(ActionType.PREFIX_ + "keywords") instanceof String[] keywords
                        ? List.of(keywords)
                        : List.of(),
                optional(service, "summary"),
                optional(service, "aside"),
                optional(service, "deed"),
                service.getProperty(ActionType.PREFIX_ + "choice") instanceof Boolean choice && choice,
                service.getProperty(ActionType.PREFIX_ + "shared") instanceof Boolean shared && shared,
                service.getProperty(ActionType.PREFIX_ + "schema") instanceof Integer schema ? schema : 1);
    }

    private static String optional(ServiceReference<?> service, String property) {
        return service.getProperty(ActionType.PREFIX_ + property) instanceof String text ? text : "";
    }

    private static String text(ServiceReference<?> service, String property) {
        if (service.getProperty(ActionType.PREFIX_ + property) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalArgumentException("its @ActionType has no " + property);
    }
}
