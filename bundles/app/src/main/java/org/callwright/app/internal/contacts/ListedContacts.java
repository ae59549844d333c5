package org.callwright.app.internal.contacts;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.action.numbers.PhoneText;
import org.callwright.app.contacts.ContactQuery;
import org.callwright.app.contacts.ContactRow;
import org.callwright.app.internal.catalogue.DrawingFacts;
import org.callwright.app.internal.catalogue.FlowFacts;
import org.callwright.app.internal.index.LatestAnswers;
import org.callwright.app.internal.index.SortedEntries;
import org.callwright.app.internal.numbers.NumberSearch;
import org.callwright.compiler.numbers.NumberingPlan;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;

/** All callflows as the contact list sees them. Touched by one thread at a time. */
final class ListedContacts {
    private final ContactNames names;
    private final Map<FlowId, FlowFacts> callflows = new HashMap<>();
    private final Map<FlowId, ContactRow> rows = new HashMap<>();

    /** For each language that somebody asked for. */
    private final Map<Locale, SortedEntries<ContactRow>> sorted = new HashMap<>();

    /** Emptied by each change. */
    private final LatestAnswers<ContactQuery, List<ContactRow>> found = new LatestAnswers<>();

    private ContactRule rule;
    private long edition;
    private long revision;

    ListedContacts(ContactNames names, NumberingPlan plan) {
        this.names = names;
        rule = new ContactRule(names, plan);
    }

    /** Replaces what is known of a flow. */
    void replace(FlowId flow, Optional<FlowFacts> now) {
        now.filter(facts -> !facts.isSavedAction())
                .ifPresentOrElse(facts -> callflows.put(flow, facts), () -> callflows.remove(flow));
        update(flow);
    }

    /**
     * Has numbers mean what they mean in another country, and phones called what they are called now.
     *
     * @param ofNames another one when some phone may be called something else
     */
    void read(NumberingPlan plan, long ofNames) {
        if (!plan.equals(rule.plan()) || ofNames != edition) {
            rule = new ContactRule(names, plan);
            edition = ofNames;
            callflows.keySet().forEach(this::update);
        }
    }

    private void update(FlowId flow) {
        Optional<ContactRow> before = Optional.ofNullable(rows.get(flow));
        Optional<ContactRow> now = Optional.ofNullable(callflows.get(flow)).map(rule::row);
        if (!before.equals(now)) {
            sorted.values().forEach(all -> {
                before.ifPresent(all::remove);
                now.ifPresent(all::add);
            });
            now.ifPresentOrElse(row -> rows.put(flow, row), () -> rows.remove(flow));
            revision++;
        }
        found.clear(); // also a number of a draft is found
    }

    long revision() {
        return revision;
    }

    /** What a search finds, in order. */
    List<ContactRow> find(ContactQuery query) {
        return found.get(query, this::search);
    }

    private List<ContactRow> search(ContactQuery query) {
        NumberSearch search = new NumberSearch(query.text(), rule.plan());
        return sorted(query.language()).stream()
                .filter(row -> row.contact().isEmpty() == query.leftOut())
                .filter(row -> search.finds(row.title())
                        || search.finds(row.name())
                        || numbers(row)
                                .anyMatch(number -> search.finds(number.kind(), line(number), Stream.of(number))))
                .toList();
    }

    /** Of a contact those that it shows; else those of the draft too. */
    private Stream<PhoneNumber> numbers(ContactRow row) {
        FlowFacts facts = callflows.get(row.callflow());
        Stream<DrawingFacts> live = facts.live().map(FlowFacts.Live::drawing).stream();
        return (row.contact().isPresent() ? live : Stream.concat(live, Stream.of(facts.draft())))
                .flatMap(drawing -> drawing.numbers().stream());
    }

    private String line(PhoneNumber number) {
        return number.kind() == PhoneNumber.Kind.EXTENSION
                ? number.digits()
                : rule.plan().line(new PhoneText(number.digits()));
    }

    private List<ContactRow> sorted(Locale language) {
        return sorted.computeIfAbsent(Locale.of(language.getLanguage()), asked -> {
                    Comparator<ContactRow> order = order(asked);
                    SortedEntries<ContactRow> all = new SortedEntries<>(order);
                    List<ContactRow> now = new ArrayList<>(rows.values());
                    now.sort(order);
                    now.forEach(all::add);
                    return all;
                })
                .list();
    }

    private static Comparator<ContactRow> order(Locale language) {
        Collator collator = Collator.getInstance(language);
        return Comparator.comparing(ContactRow::title, collator::compare).thenComparing(ContactRow::callflow);
    }
}
