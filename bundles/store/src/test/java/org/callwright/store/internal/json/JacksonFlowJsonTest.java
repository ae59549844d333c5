package org.callwright.store.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Step;
import org.callwright.model.StepId;
import org.callwright.model.config.ConfigValue;
import org.callwright.model.config.ConfigValue.Group;
import org.callwright.model.config.ConfigValue.Items;
import org.callwright.model.config.ConfigValue.Numeric;
import org.callwright.model.config.ConfigValue.Reference;
import org.callwright.model.config.ConfigValue.Text;
import org.callwright.store.FlowJson;
import org.callwright.store.FlowJson.InvalidFlowException;
import org.callwright.store.internal.GeneratedFlows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JacksonFlowJsonTest {
    private final FlowJson json = new JacksonFlowJson();
    private final FlowId id = new FlowId("welcome");

    @Test
    void aFlowReadsAsPeopleWouldWriteIt() {
        Group config = Group.EMPTY
                .with("seconds", new Numeric(20))
                .with("phone", new Reference("phone", "bob"))
                .with("$price", new Numeric(new BigDecimal("1E+3")));
        Flow flow = Flow.empty(id, "Welcome \"home\"")
                .withNumbers(Set.of(PhoneNumber.extension("200"), PhoneNumber.did("0305550100")))
                .withStart(new StepId("s1"))
                .withStep(Step.of(new StepId("s10"), "hang-up", 3, Group.EMPTY).switched(false))
                .withStep(Step.of(new StepId("s1"), "ring", 1, config)
                        .withLabel("Bob")
                        .connect("busy", new StepId("s10")));

        assertThat(json.write(flow)).isEqualTo("""
                {
                  "format": 1,
                  "id": "welcome",
                  "name": "Welcome \\"home\\"",
                  "numbers": [ "did:0305550100", "extension:200" ],
                  "start": "s1",
                  "steps": [ {
                    "id": "s1",
                    "action": "ring",
                    "config": {
                      "$$price": 1000,
                      "phone": {
                        "$ref": "phone",
                        "id": "bob"
                      },
                      "seconds": 20
                    },
                    "label": "Bob",
                    "exits": {
                      "busy": "s10"
                    }
                  }, {
                    "id": "s10",
                    "action": "hang-up",
                    "schema": 3,
                    "on": false
                  } ]
                }
                """);
        assertThat(json.read(json.write(flow))).isEqualTo(flow);
    }

    @Test
    void everyGeneratedFlowComesBackEqualAlsoThroughAFile() {
        for (long seed = 0; seed < 200; seed++) {
            Flow flow = new GeneratedFlows(seed).flow(id);
            String text = json.write(flow);
            String fromFile = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            assertThat(json.read(fromFile).equals(flow)).as("seed %d", seed).isTrue();
            assertThat(json.write(json.read(text)).equals(text))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    void equalFlowsGiveEqualText() {
        var there = new LinkedHashMap<String, ConfigValue>();
        there.put("a", new Numeric(5));
        there.put("b", new Text("x"));
        var back = new LinkedHashMap<String, ConfigValue>();
        back.put("b", new Text("x"));
        back.put("a", new Numeric(new BigDecimal("5.0")));

        assertThat(json.write(withConfig(new Group(there)))).isEqualTo(json.write(withConfig(new Group(back))));
    }

    @Test
    void nestingIsKeptUpToTheLimitAndRefusedBeyondIt() {
        assertThat(json.read(json.write(withConfig(nested(96))))).isEqualTo(withConfig(nested(96)));
        assertThatThrownBy(() -> json.write(withConfig(nested(97))))
                .isInstanceOf(InvalidFlowException.class)
                .hasMessageStartingWith("steps[0].config.in[0][0]")
                .hasMessageEndingWith("This is nested deeper than 100 levels.");
        assertThatThrownBy(() -> json.read("[".repeat(100_000)))
                .isInstanceOf(InvalidFlowException.class)
                .hasMessageContaining("nested too deeply");
    }

    @Test
    void aNumberTooLongToBeReadAgainIsRefused() {
        var endless = new Numeric(new BigDecimal("1E+1000000000"));
        assertThatThrownBy(() -> json.write(withConfig(Group.EMPTY.with("n", endless))))
                .isInstanceOf(InvalidFlowException.class)
                .hasMessage("steps[0].config.n: A number may have 300 digits at most.");
        assertThatThrownBy(() -> json.read(step("'id':'s1','action':'x','config':{'n':1e1000000000}")))
                .isInstanceOf(InvalidFlowException.class)
                .hasMessage("steps[0].config.n: A number may have 300 digits at most.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                     | This must be a { } of named values, not a [ ].",
                "{'id':'aa','name':'n'}                  | format: This is missing.",
                "{'format':2,'new':1}                   | format: Only format 1 can be read, not 2.",
                "{'format':'1'}                         | format: This must be a whole number, not a text.",
                "{'format':1,'name':'n'}                | id: This is missing.",
                "{'format':1,'id':'aa'}                  | name: This is missing.",
                "{'format':1,'id':'aa','name':null}      | name: This must be a \"text\", not null.",
                "{'format':1,'id':'aa','name':'n','x':1} | x: There is no such key here. Correct or remove it.",
                "{'format':1,'id':'aa','name':'n','a b':1} | [\"a b\"]: There is no such key here. Correct or remove it.",
                "{'format':1,'id':'aa','name':'n','start':'S'} | start: A step's id is 1 to 10 lower-case letters and"
                        + " then 1 to 6 digits, not 'S'",
                "{'format':1,'id':'aa','name':'n','numbers':['200']} | numbers[0]: A number is written as"
                        + " did:0305550100 or extension:200.",
                "{'format':1,'id':'aa','name':'n','numbers':['did:1','did:1']} | numbers[1]: This number is there twice.",
                "{'format':1,'id':'aa','name':'n','steps':{}} | steps: This must be a [ ] of values, not a { }."
            })
    void aWrongFlowIsRefusedByItsPlace(String text, String message) {
        assertThatThrownBy(() -> json.read(text.replace('\'', '"')))
                .isInstanceOf(InvalidFlowException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'action':'x'                              | steps[0].id: This is missing.",
                "'id':'s1'                                 | steps[0].action: This is missing.",
                "'id':'s1','action':'x','schema':1.5       | steps[0].schema: This must be a whole number, not 1.5.",
                "'id':'s1','action':'x','on':1             | steps[0].on: This must be true or false, not 1.",
                "'id':'s1','action':'x','exits':{'1':2}    | steps[0].exits.1: This must be a \"text\", not 2.",
                "'id':'s1','action':'x','config':[]        | steps[0].config: This must be a { } of named values, not a [ ].",
                "'id':'s1','action':'x','config':{'timeout':null} | steps[0].config.timeout: There is no null. Leave"
                        + " the key out to get the field's initial value.",
                "'id':'s1','action':'x','config':{'a':[1,{'$ref':'phone'}]} | steps[0].config.a[1].id: This is missing.",
                "'id':'s1','action':'x','config':{'a':{'$ref':'p','id':'b','c':1}} | steps[0].config.a.c: There is no"
                        + " such key here. Correct or remove it.",
                "'id':'s1','action':'x','config':{'$a':1}  | steps[0].config.$a: A key that begins with $ is written"
                        + " with two of them.",
                "'id':'s1','action':'x'},{'id':'s1','action':'y' | steps[1].id: There is another step s1 above. Ids"
                        + " are given once."
            })
    void aWrongStepIsRefusedByItsPlace(String members, String message) {
        assertThatThrownBy(() -> json.read(step(members)))
                .isInstanceOf(InvalidFlowException.class)
                .hasMessage(message);
    }

    @Test
    void brokenJsonIsRefusedByLineAndColumn() {
        assertThatThrownBy(() -> json.read("{\n \"format\": 1,\n \"id\" \"a\" }"))
                .isInstanceOf(InvalidFlowException.class)
                .hasMessageStartingWith("line 3, column 7: This is not JSON.");
        for (String text : List.of("", "nonsense")) {
            assertThatThrownBy(() -> json.read(text)).isInstanceOf(InvalidFlowException.class);
        }
    }

    @Test
    void nothingOfATextIsPassedOver() {
        String flow = json.write(withConfig(Group.EMPTY));
        assertThatThrownBy(() -> json.read(flow + flow)).isInstanceOf(InvalidFlowException.class);
        assertThatThrownBy(() -> json.read(flow.replace("\"name\"", "\"name\": \"other\", \"name\"")))
                .isInstanceOf(InvalidFlowException.class)
                .hasMessageContaining("a key that is there twice");
    }

    private Flow withConfig(Group config) {
        return Flow.empty(id, "n").withStep(Step.of(new StepId("s1"), "x", 1, config));
    }

    /** Returns a config with the given number of nested lists. */
    private static Group nested(int lists) {
        ConfigValue value = new Items(List.of());
        for (int i = 1; i < lists; i++) {
            value = new Items(List.of(value));
        }
        return new Group(Map.of("in", value));
    }

    private static String step(String members) {
        return ("{'format':1,'id':'aa','name':'n','steps':[{" + members + "}]}").replace('\'', '"');
    }
}
