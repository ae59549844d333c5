package org.callwright.store.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;

/** Generates flows of many shapes, including awkward ones. The same seed gives the same flows. */
public final class GeneratedFlows {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "Welcome",
            "Grüezi, 你好, 🙂👩‍👩‍👧",
            "a \"quoted\" \\ back\\slash / and 'more'",
            "line\nbreak\r\n\ttab\u0000null\u0001\u001f\u007f\u0085\u2028\u2029",
            "half a pair \ud83d, the other half \ude00, turned round \ude00\ud83d",
            "\ufeff\ufffe\uffff",
            "${SHELL(rm -rf /)} $[1+1] ; , & ) #exec",
            "'; drop table flow; --",
            "$ref",
            "$$ref",
            "$",
            "id",
            "null",
            "1e5",
            "</script><!--");

    private final Random random;

    public GeneratedFlows(long seed) {
        random = new Random(seed);
    }

    public Flow flow(FlowId id) {
        var numbers = new TreeSet<PhoneNumber>();
        for (int i = random.nextInt(4); i > 0; i--) {
            numbers.add(
                    random.nextBoolean()
                            ? PhoneNumber.did("+" + random.nextInt(1_000_000))
                            : PhoneNumber.extension("*" + random.nextInt(1_000) + "#"));
        }
        var steps = new TreeMap<StepId, Step>();
        for (int i = random.nextInt(12); i > 0; i--) {
            Step step = step();
            steps.put(step.id(), step);
        }
        return new Flow(
                id,
                text(),
                numbers,
                random.nextBoolean() ? Optional.of(stepId()) : Optional.empty(),
                steps,
                random.nextBoolean(),
                random.nextBoolean(),
                Flow.Kind.values()[random.nextInt(2)]);
    }

    private Step step() {
        var exits = new TreeMap<String, StepId>();
        for (int i = random.nextInt(4); i > 0; i--) {
            exits.put(text(), stepId());
        }
        var names = new TreeMap<String, String>();
        for (int i = random.nextInt(3); i > 0; i--) {
            names.put(text(), text());
        }
        return new Step(
                stepId(),
                text(),
                random.nextBoolean() ? 1 : random.nextInt(),
                group(random.nextInt(6)),
                text(),
                text(),
                random.nextBoolean(),
                exits,
                names);
    }

    private StepId stepId() {
        return new StepId("s" + random.nextInt(40));
    }

    private ConfigValue value(int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> new ConfigValue.Text(text());
            case 1 -> new ConfigValue.Numeric(number());
            case 2 -> new ConfigValue.Flag(random.nextBoolean());
            case 3 -> new ConfigValue.Reference(text(), text());
            case 4 -> {
                var items = new ArrayList<ConfigValue>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(value(depth - 1));
                }
                yield new ConfigValue.Items(items);
            }
            default -> group(depth - 1);
        };
    }

    private ConfigValue.Group group(int depth) {
        Map<String, ConfigValue> values = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            values.put(text(), value(depth));
        }
        return new ConfigValue.Group(values);
    }

    private BigDecimal number() {
        return switch (random.nextInt(3)) {
            case 0 -> BigDecimal.valueOf(random.nextInt(100_000));
            case 1 ->
                new BigDecimal(new BigInteger(1 + random.nextInt(200), random), random.nextInt(600) - 300)
                        .max(new BigDecimal("1E-300"))
                        .min(new BigDecimal("1E+300"));
            default -> BigDecimal.valueOf(random.nextGaussian());
        };
    }

    private String text() {
        return switch (random.nextInt(20)) {
            case 0 -> "x".repeat(100_000) + TEXTS.get(random.nextInt(TEXTS.size()));
            case 1, 2, 3 -> {
                var any = new StringBuilder();
                for (int i = random.nextInt(20); i > 0; i--) {
                    any.append((char) random.nextInt(0x10000));
                }
                yield any.toString();
            }
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }
}
