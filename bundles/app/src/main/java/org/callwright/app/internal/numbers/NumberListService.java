package org.callwright.app.internal.numbers;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.callwright.app.AppException;
import org.callwright.app.access.Operator;
import org.callwright.app.internal.access.Permissions;
import org.callwright.app.internal.catalogue.FlowCatalogue;
import org.callwright.app.internal.catalogue.FlowFacts;
import org.callwright.app.internal.checks.DraftChecks;
import org.callwright.app.internal.events.Change.NumbersChanged;
import org.callwright.app.internal.events.Changes;
import org.callwright.app.internal.pbx.PbxConnection;
import org.callwright.app.numbers.AddLine;
import org.callwright.app.numbers.AddPreview;
import org.callwright.app.numbers.NumberCounts;
import org.callwright.app.numbers.NumberList;
import org.callwright.app.numbers.NumberQuery;
import org.callwright.app.numbers.NumberRow;
import org.callwright.app.numbers.NumberState;
import org.callwright.app.numbers.NumberUse;
import org.callwright.model.LogText;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.callwright.store.NumberStore;
import org.callwright.store.PooledNumber;
import org.callwright.store.Role;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The use cases of the list of numbers, on its index and the pool. */
@Component
public class NumberListService implements NumberList {
    private static final Logger LOG = LoggerFactory.getLogger(NumberListService.class);

    private final NumberIndex index;
    private final NumberStore pool;
    private final FlowCatalogue catalogue;
    private final PbxConnection pbx;
    private final Changes changes;
    private final Permissions permissions;

    @Activate
    public NumberListService(
            @Reference NumberIndex index,
            @Reference NumberStore pool,
            @Reference FlowCatalogue catalogue,
            @Reference PbxConnection pbx,
            @Reference Changes changes,
            @Reference Permissions permissions) {
        this.index = index;
        this.pool = pool;
        this.catalogue = catalogue;
        this.pbx = pbx;
        this.changes = changes;
        this.permissions = permissions;
    }

    @Override
    public NumberCounts count(NumberQuery query) {
        Map<NumberState, Integer> counts = new EnumMap<>(NumberState.class);
        index.ask(all -> all.find(query.withState(Optional.empty())).stream()
                        .map(ListedLine::state)
                        .toList())
                .forEach(state -> counts.merge(state, 1, Integer::sum));
        return new NumberCounts(
                counts.getOrDefault(NumberState.SPARE, 0),
                counts.getOrDefault(NumberState.RESERVED, 0),
                counts.getOrDefault(NumberState.USED, 0));
    }

    @Override
    public long revision() {
        return index.ask(ListedNumbers::revision);
    }

    @Override
    public List<NumberRow> rows(NumberQuery query, int from, int most) {
        return index.ask(all -> all.find(query).stream()
                .skip(from)
                .limit(most)
                .map(ListedLine::row)
                .toList());
    }

    @Override
    public Optional<NumberRow> find(PhoneNumber number) {
        return index.ask(all -> all.find(number).map(ListedLine::row));
    }

    @Override
    public AddPreview previewAdding(String typed, Optional<PhoneNumber.Kind> kind) {
        return previewAdding(TypedRange.lines(typed, kind));
    }

    @Override
    public AddPreview previewAdding(List<AddLine> lines) {
        return index.ask(all -> new NumberAdditions(all, this::refusal).preview(lines));
    }

    /** Why a number can never be given to a callflow, as far as is known without asking the PBX. */
    private Optional<Message> refusal(PhoneNumber number) {
        return pbx.server()
                .flatMap(server -> DraftChecks.protectedOnPbx(server, number))
                .map(Problem::message)
                .or(() -> code(number));
    }

    private Optional<Message> code(PhoneNumber number) {
        return number.kind() == PhoneNumber.Kind.DID
                ? Optional.empty()
                : catalogue.withLiveCode(number.digits()).stream()
                        .findFirst()
                        .map(FlowFacts::name)
                        .map(name -> Message.of("It is a code of the saved action \"{0}\".", name));
    }

    @Override
    public List<PhoneNumber> add(AddPreview seen, String note, Operator by) {
        permissions.require(Role.EDITOR, by);
        String checked = checked(note);
        List<PooledNumber> added = index.ask(all -> {
            NumberAdditions additions = new NumberAdditions(all, this::refusal);
            if (!additions.preview(seen.lines()).equals(seen)) {
                throw new AppException("The list has changed meanwhile, so nothing was added. Look again.");
            }
            return additions.added();
        });
        if (!seen.isPossible()) {
            throw new AppException("Nothing was added: correct the lines that are wrong first.");
        }
        write(added.stream()
                .map(each -> each.note().isEmpty() ? new PooledNumber(each.number(), each.reserved(), checked) : each)
                .toList());
        List<PhoneNumber> numbers = added.stream().map(PooledNumber::number).toList();
        LOG.info("{} added {} numbers, {} to {}", name(by), numbers.size(), numbers.getFirst(), numbers.getLast());
        return numbers;
    }

    @Override
    public void mark(PhoneNumber number, boolean reserved, String note, Operator by) {
        permissions.require(Role.EDITOR, by);
        String checked = checked(note);
        List<PooledNumber> marked = index.ask(all -> {
            ListedLine line = all.find(number)
                    .orElseThrow(() -> new AppException("The number {0} is not in the list any more.", number));
            if (reserved && line.state() == NumberState.USED) {
                throw new AppException(
                        "The number {0} cannot be reserved while it is used by {1}. Take it away there and publish that first.",
                        number, users(line));
            }
            List<PhoneNumber> kept = line.pooled().isEmpty()
                    ? List.of(line.row().number())
                    : line.pooled().stream().map(PooledNumber::number).toList();
            return kept.stream()
                    .map(each -> new PooledNumber(each, reserved, checked))
                    .toList();
        });
        write(marked);
        LOG.info("{} {} the number {}", name(by), reserved ? "reserved" : "noted or set free", number);
    }

    @Override
    public void remove(Collection<PhoneNumber> numbers, Operator by) {
        permissions.require(Role.EDITOR, by);
        Set<PhoneNumber> gone = index.ask(all -> numbers.stream()
                .flatMap(number -> all.find(number).stream())
                .peek(NumberListService::refuseNeeded)
                .flatMap(line -> line.pooled().stream())
                .map(PooledNumber::number)
                .collect(Collectors.toSet()));
        if (!gone.isEmpty()) {
            changes.apply(() -> pool.remove(gone), new NumbersChanged(gone));
            LOG.info(
                    "{} removed {} numbers, such as {}",
                    name(by),
                    gone.size(),
                    gone.iterator().next());
        }
    }

    private static void refuseNeeded(ListedLine line) {
        PhoneNumber number = line.row().number();
        if (line.state() == NumberState.USED) {
            throw new AppException(
                    "The number {0} cannot be removed while it is used by {1}. Take it away there and publish that first.",
                    number, users(line));
        }
        if (line.isSourced()) {
            throw new AppException(
                    "The number {0} cannot be removed: it comes from outside Callwright, such as from a carrier. Reserve"
                            + " it to have it offered no more.",
                    number);
        }
    }

    private static Message users(ListedLine line) {
        return Message.quoted(line.uses().stream().map(NumberUse::name).toList());
    }

    private void write(List<PooledNumber> numbers) {
        Set<PhoneNumber> changed = numbers.stream().map(PooledNumber::number).collect(Collectors.toSet());
        changes.apply(() -> pool.save(numbers), new NumbersChanged(changed));
    }

    private static String checked(String note) {
        NoteText text = NoteText.of(note);
        text.fault().ifPresent(fault -> {
            throw new AppException(fault);
        });
        return text.line();
    }

    private static String name(Operator by) {
        return LogText.of(by.name());
    }
}
