package org.callwright.app.internal.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callwright.app.changes.StepNames;
import org.callwright.app.internal.catalogue.FlowFacts;
import org.callwright.app.internal.publishing.Move;
import org.callwright.compiler.catalog.ActionCatalog;
import org.callwright.model.Flow;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;

/**
 * What moving a number changes, in sentences.
 *
 * @param actions in the reader's language
 */
record MoveWords(Move move, ActionCatalog actions) {

    /**
     * What changes for callers.
     *
     * @param from what they get now
     * @param to what they get then; empty where that is not live
     * @param drafted the other callflows whose draft has the number
     */
    List<Message> forCallers(Flow from, Optional<Flow> to, List<FlowFacts> drafted) {
        List<Message> sentences = new ArrayList<>();
        String now = move.from().orElseThrow().name();
        String then = move.to().name();
        sentences.add(first(from).map(step -> reach(now, step)).orElseGet(() -> reach(now)));
        to.ifPresent(flow -> sentences.add(first(flow)
                .map(step -> Message.of("Afterwards they reach \"{0}\": calls begin with \"{1}\".", then, step))
                .orElseGet(() -> Message.of("Afterwards they reach \"{0}\".", then))));
        otherNotations().forEach(sentences::add);
        sentences.add(Message.of("Calls in progress finish as they began."));
        Stream.of(move.from().get(), move.to())
                .filter(flow -> flow.live().filter(live -> !live.asDrafted()).isPresent())
                .map(flow -> Message.of("Other changes in the draft of \"{0}\" stay unpublished.", flow.name()))
                .forEach(sentences::add);
        drafted.stream()
                .filter(flow -> !flow.id().equals(move.from().get().id()))
                .map(MoveWords::taken)
                .forEach(sentences::add);
        return sentences;
    }

    private Stream<Message> otherNotations() {
        return move.line().stream()
                .filter(each -> !each.equals(move.number()))
                .map(each -> Message.of("{0} is the same number and moves with it.", each));
    }

    private static Message taken(FlowFacts flow) {
        return Message.of("It is taken from the draft of \"{0}\".", flow.name());
    }

    private Message reach(String now, String step) {
        return move.number().kind() == PhoneNumber.Kind.DID
                ? Message.of("Callers of {0} now reach \"{1}\": calls begin with \"{2}\".", move.number(), now, step)
                : Message.of(
                        "Phones that dial {0} now reach \"{1}\": calls begin with \"{2}\".", move.number(), now, step);
    }

    private Message reach(String now) {
        return move.number().kind() == PhoneNumber.Kind.DID
                ? Message.of("Callers of {0} now reach \"{1}\".", move.number(), now)
                : Message.of("Phones that dial {0} now reach \"{1}\".", move.number(), now);
    }

    private Optional<String> first(Flow flow) {
        return flow.start().map(new StepNames(flow, actions)::of);
    }

    /**
     * What changes in drafts.
     *
     * @param isReached whether callers reach the callflow by it already
     * @param drafted the other callflows whose draft has it
     */
    List<Message> forDrafts(boolean isReached, List<FlowFacts> drafted) {
        String to = move.to().name();
        List<Message> sentences = new ArrayList<>();
        drafted.stream().map(MoveWords::taken).forEach(sentences::add);
        otherNotations().forEach(sentences::add);
        if (!move.added().isEmpty()) {
            sentences.add(Message.of("The draft of \"{0}\" gets it.", to));
        }
        sentences.add(
                isReached
                        ? Message.of("Nothing changes for callers: they reach \"{0}\" now already.", to)
                        : Message.of(
                                "Nothing changes for callers yet: {0} leads to \"{1}\" once that is published.",
                                move.number(), to));
        return sentences;
    }
}
