package org.callwright.app.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callwright.compiler.catalog.SentencePart;
import org.callwright.model.Message;
import org.callwright.model.StepId;

/** A story as lines, each with its level: what stands beside on the drawing follows under the row that leads there. */
public final class Outline {
    private static final String BETWEEN = " · ";

    private final Story story;
    private final Function<Message, String> language;
    private final Map<Block.Origin, Block> besides = new HashMap<>();
    private final Deque<Todo> todo = new ArrayDeque<>();
    private final List<Line> lines = new ArrayList<>();

    /**
     * A line.
     *
     * @param level from 0
     * @param step the step that it tells; empty for titles, rows and chips
     */
    public record Line(int level, Optional<StepId> step, List<SentencePart> parts) {
        public Line {
            parts = List.copyOf(parts);
        }

        public String text() {
            return parts.stream().map(SentencePart::text).collect(Collectors.joining());
        }
    }

    private sealed interface Todo {}

    private record Told(Item item, int level) implements Todo {}

    private record Listed(Row row, int level) implements Todo {}

    private Outline(Story story, Function<Message, String> language) {
        this.story = story;
        this.language = language;
        story.blocks().forEach(block -> besides.put(block.origin(), block));
    }

    /** @param language says a message in the language of the story */
    public static List<Line> of(Story story, Function<Message, String> language) {
        var outline = new Outline(story, language);
        story.blocks().stream().filter(block -> block.depth() == 0).forEach(outline::top);
        return List.copyOf(outline.lines);
    }

    private void top(Block block) {
        add(
                0,
                switch (block.origin()) {
                    case Block.Start start -> say(Message.of("A call comes in"));
                    case Block.Shared shared -> say(Message.of("Shared")) + BETWEEN + ways(shared.step());
                    case Block.SetAside aside -> say(Message.of("Set aside: nobody gets here"));
                    case Block.AtRow row -> ""; // never at the top
                });
        push(block.items(), 1);
        while (!todo.isEmpty()) {
            switch (todo.pop()) {
                case Told(Item.Sentence sentence, int level) -> tell(sentence, level);
                case Told(Item.GoesOn goesOn, int level) -> add(level, words(goesOn));
                case Told(Item.Rows rows, int level) ->
                    rows.rows().reversed().forEach(row -> todo.push(new Listed(row, level + 1)));
                case Listed(Row row, int level) -> list(row, level);
            }
        }
    }

    private void push(List<Item> items, int level) {
        items.reversed().forEach(item -> todo.push(new Told(item, level)));
    }

    private void tell(Item.Sentence sentence, int level) {
        List<SentencePart> parts = new ArrayList<>();
        sentence.reachedBy().ifPresent(words -> parts.add(new SentencePart.Words(words + ", ", false)));
        parts.addAll(sentence.parts());
        List<String> notes = new ArrayList<>();
        sentence.aside().ifPresent(notes::add);
        if (story.ways().getOrDefault(sentence.step(), List.of()).size() > 1
                && !besides.containsKey(new Block.Shared(sentence.step()))) {
            notes.add(ways(sentence.step()));
        }
        if (!sentence.state().available()) {
            notes.add(say(Message.of("its action is not installed")));
        }
        if (!sentence.state().on()) {
            notes.add(say(Message.of("switched off")));
        }
        if (sentence.state().ends()) {
            notes.add(say(Message.of("Call ends")));
        }
        String rest = story.letter(sentence.step()).map(letter -> " " + letter).orElse("")
                + notes.stream().map(BETWEEN::concat).collect(Collectors.joining());
        if (!rest.isEmpty()) {
            parts.add(new SentencePart.Words(rest, false));
        }
        lines.add(new Line(level, Optional.of(sentence.step()), parts));
    }

    private void list(Row row, int level) {
        String label = row.branches().stream().map(Row.Named::label).collect(Collectors.joining(", "));
        switch (row.leads()) {
            case Row.Ends ends -> add(level, label + BETWEEN + say(Message.of("Call ends")));
            case Row.ToChip to -> add(level, label + BETWEEN + named(to.chip()));
            case Row.Inside inside -> {
                add(level, label);
                push(inside.items(), level + 1);
            }
            case Row.Beside beside -> {
                add(level, label);
                push(besides.get(new Block.AtRow(row.branch())).items(), level + 1);
            }
        }
    }

    private String words(Item.GoesOn goesOn) {
        return goesOn.reachedBy()
                .map(words -> words + ": " + named(goesOn.chip()))
                .orElseGet(() -> named(goesOn.chip()));
    }

    private String named(Chip chip) {
        String name = story.letter(chip.to())
                .map(letter -> chip.name() + " " + letter)
                .orElse(chip.name());
        return say(
                chip.back()
                        ? Message.of("back to {0}", name)
                        : chip.ending()
                                .map(end -> end.atOnce()
                                        ? Message.of("goes on at {0}, then {1}", name, end.last())
                                        : Message.of("goes on at {0}, in the end {1}", name, end.last()))
                                .orElseGet(() -> Message.of("goes on at {0}", name)));
    }

    private String ways(StepId step) {
        int ways = story.ways().getOrDefault(step, List.of()).size();
        return say(Message.plural(ways, "1 way leads here", "{0} ways lead here", ways));
    }

    private void add(int level, String text) {
        lines.add(new Line(level, Optional.empty(), List.of(new SentencePart.Words(text, false))));
    }

    private String say(Message message) {
        return message.in(language);
    }
}
