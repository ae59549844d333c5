package org.callwright.app.internal.contacts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.callwright.action.numbers.PhoneText;
import org.callwright.app.contacts.Contact;
import org.callwright.app.contacts.ContactRow;
import org.callwright.app.contacts.ContactRow.Standing;
import org.callwright.app.internal.catalogue.DrawingFacts;
import org.callwright.app.internal.catalogue.FlowFacts;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.model.PhoneNumber;

/** What becomes of a callflow in the contact list. What is in the list goes by its live version alone. */
record ContactRule(ContactNames names, NumberingPlan plan) {
    /** Anything else is a code. */
    private static final Pattern DIALLED = Pattern.compile("\\+?[0-9]+");

    ContactRow row(FlowFacts callflow) {
        Optional<DrawingFacts> live = callflow.live().map(FlowFacts.Live::drawing);
        Standing standing = live.map(ContactRule::standing).orElse(Standing.NOT_LIVE);
        return new ContactRow(
                callflow.id(),
                callflow.name(),
                live.filter(drawing -> standing == Standing.LISTED).map(drawing -> contact(callflow, drawing)),
                standing,
                standing(callflow.draft()));
    }

    private static Standing standing(DrawingFacts drawing) {
        if (drawing.hidden()) {
            return Standing.HIDDEN;
        }
        return drawing.numbers().stream().anyMatch(ContactRule::isDialled) ? Standing.LISTED : Standing.NO_NUMBERS;
    }

    static boolean isDialled(PhoneNumber number) {
        return DIALLED.matcher(number.digits()).matches();
    }

    private Contact contact(FlowFacts callflow, DrawingFacts live) {
        return new Contact(
                callflow.id(),
                live.ownPhone().flatMap(names::ofPhone).orElseGet(() -> ContactNames.tidy(live.name())),
                numbers(live, PhoneNumber.Kind.DID).stream()
                        .map(PhoneText::new)
                        .map(number -> new Contact.Outside(plan.written(number), plan.line(number)))
                        .distinct()
                        .toList(),
                numbers(live, PhoneNumber.Kind.EXTENSION));
    }

    private static List<String> numbers(DrawingFacts drawing, PhoneNumber.Kind kind) {
        return drawing.numbers().stream()
                .filter(number -> number.kind() == kind && isDialled(number))
                .map(PhoneNumber::digits)
                .toList();
    }
}
