package org.callwright.app.internal.numbers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.callwright.app.internal.numbers.ListedLine.Key;
import org.callwright.app.numbers.AddLine;
import org.callwright.app.numbers.AddPreview;
import org.callwright.app.numbers.AddPreview.Finding;
import org.callwright.app.numbers.NumberList;
import org.callwright.app.numbers.NumberUse;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.PhoneNumber.Kind;
import org.callwright.store.PooledNumber;

/** Says number by number what adding them would do. */
final class NumberAdditions {
    private static final int LONGEST_EXTENSION_BY_LOOK = 5;

    private final ListedNumbers listed;
    private final Function<PhoneNumber, Optional<Message>> refusal;

    /** Which line has a number first. */
    private final Map<Key, AddLine> seen = new HashMap<>();

    private final List<PooledNumber> added = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** @param refusal why a number can never be on the list */
    NumberAdditions(ListedNumbers listed, Function<PhoneNumber, Optional<Message>> refusal) {
        this.listed = listed;
        this.refusal = refusal;
    }

    AddPreview preview(List<AddLine> lines) {
        int read = 0;
        for (AddLine line : lines) {
            TypedRange range = TypedRange.of(line);
            read += Math.max(range.count(), 1);
            if (read > NumberList.MOST_AT_ONCE) {
                findings.add(new Finding.Wrong(line.line(), range.text(), 1, TypedRange.tooMany()));
                return new AddPreview(lines, findings, false); // what follows is not looked at
            }
            if (range.why().isPresent()) {
                findings.add(new Finding.Wrong(
                        line.line(), range.text(), 1, range.why().get()));
            } else {
                range.digits().forEach(digits -> find(line, new PhoneNumber(kind(digits, line.kind()), digits)));
            }
        }
        return new AddPreview(lines, findings, true);
    }

    /** What would be added. */
    List<PooledNumber> added() {
        return List.copyOf(added);
    }

    private static Kind kind(String digits, Optional<Kind> wanted) {
        boolean looksInternal =
                !digits.startsWith("+") && (digits.length() <= LONGEST_EXTENSION_BY_LOOK || !digits.matches("[0-9]+"));
        return wanted.orElse(looksInternal ? Kind.EXTENSION : Kind.DID);
    }

    private void find(AddLine line, PhoneNumber number) {
        Key key = listed.key(number);
        AddLine before = seen.putIfAbsent(key, line);
        Optional<Message> wrong = wrong(line, number, before);
        if (wrong.isPresent()) {
            join(new Finding.Wrong(line.line(), number.digits(), 1, wrong.get()));
            return;
        }
        Optional<Message> present = before == null
                ? listed.find(number, key).map(NumberAdditions::present)
                : Optional.of(Message.of("also on line {0}", before.line()));
        if (present.isPresent()) {
            join(new Finding.Present(line.line(), number, number, 1, present.get()));
        } else {
            added.add(new PooledNumber(number, line.reserved(), line.note()));
            join(new Finding.Added(line.line(), number, number, 1, line.reserved()));
        }
    }

    private Optional<Message> wrong(AddLine line, PhoneNumber number, AddLine before) {
        if (number.kind() == Kind.EXTENSION && number.digits().startsWith("+")) {
            return Optional.of(Message.of("An extension has no + in front."));
        }
        if (before != null && !before.saysTheSameAs(line)) {
            return Optional.of(Message.of(
                    "The same number is on line {0}, but not with the same note, or only one of them reserved.",
                    before.line()));
        }
        return refusal.apply(number);
    }

    private static Message present(ListedLine line) {
        return switch (line.state()) {
            case SPARE -> Message.of("in the list already, spare");
            case RESERVED -> Message.of("in the list already, reserved");
            case USED ->
                Message.of(
                        "in the list already, used by {0}",
                        Message.quoted(line.uses().stream().map(NumberUse::name).toList()));
        };
    }

    /** Neighbours on one line of which the same is to be said are one finding. */
    private void join(Finding next) {
        Finding last = findings.isEmpty() ? null : findings.getLast();
        Finding joined = switch (next) {
            case Finding.Added now
            when last instanceof Finding.Added one && one.line() == now.line() ->
                new Finding.Added(one.line(), one.first(), now.last(), one.count() + 1, one.reserved());
            case Finding.Present now
            when last instanceof Finding.Present one
                    && one.line() == now.line()
                    && one.why().equals(now.why()) ->
                new Finding.Present(one.line(), one.first(), now.last(), one.count() + 1, one.why());
            default -> null;
        };
        if (joined == null) {
            findings.add(next);
        } else {
            findings.set(findings.size() - 1, joined);
        }
    }
}
