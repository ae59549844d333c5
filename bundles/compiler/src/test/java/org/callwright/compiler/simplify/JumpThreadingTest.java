package org.callwright.compiler.simplify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.callwright.action.Condition;
import org.callwright.action.Value;
import org.callwright.action.Variable;
import org.callwright.compiler.dialplan.DialplanListing;
import org.callwright.compiler.dialplan.DialplanLocation;
import org.callwright.compiler.dialplan.Instruction;
import org.callwright.compiler.print.Printer;
import org.junit.jupiter.api.Test;

class JumpThreadingTest {
    private static final DialplanLocation START = DialplanLocation.start("v", "s1");
    private static final Variable STATUS = Variable.status("DIALSTATUS");
    private static final Instruction RINGS = new Instruction.Run("Dial", List.of(new Value.Text("x")));
    private static final Instruction ENDS = new Instruction.End(false);

    private final DialplanListing listing = new DialplanListing();

    @Test
    void aStepThatOnlyEntersItsSectionIsThatSection() {
        write("v", "s1", RINGS, to("v", "s2"));
        write("v", "s2", to("v-s2-box", "s"));
        write("v-s2-box", "s", RINGS, ENDS);

        assertThat(simplified()).isEqualTo("""
                [v]
                exten => s1,1,Dial(x)
                 same => n,Goto(v-s2-box,s,1)

                [v-s2-box]
                exten => s,1,Dial(x)
                 same => n,Hangup()
                """);
    }

    @Test
    void theTextBeginsWithTheSectionThatTheFirstStepIs() {
        write("v", "s0", ENDS);
        write("v", "s1", to("v-s1-keys", "s"));
        write("v-s1-keys", "1", to("v", "s0"));
        write("v-s1-keys", "s", RINGS, to("v", "s1"));

        assertThat(simplified()).isEqualTo("""
                [v-s1-keys]
                exten => s,1,Dial(x)
                 same => n,Goto(s,1)
                exten => 1,1,Goto(v,s0,1)

                [v]
                exten => s0,1,Hangup()
                """);
    }

    @Test
    void theFirstLineIsTheEntryByItsLabelToo() {
        write("v", "s1", new Instruction.Jump(new DialplanLocation("v-s1-keys", "s", "again")));
        lines("v-s1-keys", "s", "again", RINGS, "", ENDS);

        assertThat(simplified()).isEqualTo("""
                [v-s1-keys]
                exten => s,1(again),Dial(x)
                 same => n,Hangup()
                """);
    }

    @Test
    void aStartInTheMiddleOfAnExtensionKeepsItsLine() {
        write("v", "s1", new Instruction.Jump(new DialplanLocation("v-s1-keys", "s", "again")));
        lines("v-s1-keys", "s", "", RINGS, "again", RINGS, "", ENDS);

        assertThat(simplified()).startsWith("""
                [v]
                exten => s1,1,Goto(v-s1-keys,s,again)
                """);
    }

    @Test
    void aWayThroughStepsThatDoNothingEndsWhereItEnds() {
        write("v", "s1", RINGS, to("v", "s2"));
        write("v", "s2", to("v", "s3"));
        write("v", "s3", to("callwright-flow", "other"));

        assertThat(simplified()).isEqualTo("""
                [v]
                exten => s1,1,Dial(x)
                 same => n,Goto(callwright-flow,other,1)
                """);
    }

    @Test
    void theFirstStepKeepsItsLineWhenItLeadsOutOfTheText() {
        write("v", "s1", to("v", "s2"));
        write("v", "s2", to("callwright-open", "s"));

        assertThat(simplified()).isEqualTo("""
                [v]
                exten => s1,1,Goto(callwright-open,s,1)
                """);
    }

    @Test
    void jumpsInACircleStayWhatTheyAre() {
        write("v", "s1", RINGS, to("v", "s2"));
        write("v", "s2", to("v", "s3"));
        write("v", "s3", to("v", "s2"));

        assertThat(simplified()).isEqualTo("""
                [v]
                exten => s1,1,Dial(x)
                 same => n,Goto(s2,1)
                exten => s2,1,Goto(s3,1)
                exten => s3,1,Goto(s2,1)
                """);
    }

    @Test
    void anExtensionOfASectionStaysSinceAsteriskItselfGoesThere() {
        write("v", "s1", to("v-s1-keys", "s"));
        write("v-s1-keys", "s", RINGS, ENDS);
        write("v-s1-keys", "t", to("v", "s1"));

        assertThat(simplified()).endsWith("exten => t,1,Goto(s,1)\n");
    }

    @Test
    void branchesToWhereCallsGoAnywayVanish() {
        write(
                "v",
                "s1",
                RINGS,
                ifStatus("BUSY", "s2"),
                ifStatus("NOANSWER", "s3"),
                ifStatus("OTHER", "s2"),
                to("v", "s2"));
        write("v", "s2", ENDS);
        write("v", "s3", ENDS);

        assertThat(simplified()).startsWith("""
                [v]
                exten => s1,1,Dial(x)
                 same => n,GotoIf($["${DIALSTATUS}" = "NOANSWER"]?s3,1)
                 same => n,Goto(s2,1)
                """);
    }

    @Test
    void aBranchStaysThatKeepsCallsFromAnotherThatMayApplyToo() {
        var random = Variable.function("RAND", 0, 1);
        write(
                "v",
                "s1",
                new Instruction.JumpIf(Condition.matches(STATUS, "^B"), DialplanLocation.start("v", "s2")),
                ifStatus("BUSY", "s3"),
                to("v", "s2"));
        write(
                "v",
                "s2",
                new Instruction.JumpIf(Condition.is(random, "0"), DialplanLocation.start("v", "s1")),
                new Instruction.JumpIf(Condition.is(random, "1"), DialplanLocation.start("v", "s3")),
                to("v", "s1"));
        write(
                "v",
                "s3",
                ifStatus("BUSY", "s1"),
                new Instruction.JumpIf(Condition.is(Variable.named("x"), "y"), DialplanLocation.start("v", "s2")),
                to("v", "s1"));

        assertThat(simplified().lines().filter(line -> line.contains("GotoIf"))).hasSize(6);
    }

    @Test
    void neighbouringBranchesToOnePlaceAreOne() {
        write("v", "s1", RINGS, ifStatus("BUSY", "s2"), ifStatus("NOANSWER", "s2"), ENDS);
        write("v", "s2", ENDS);

        assertThat(simplified()).startsWith("""
                [v]
                exten => s1,1,Dial(x)
                 same => n,GotoIf($[$["${DIALSTATUS}" = "BUSY"] | $["${DIALSTATUS}" = "NOANSWER"]]?s2,1)
                 same => n,Hangup()
                """);
    }

    @Test
    void branchesByValuesThatMayBeLongAreJoinedByFours() {
        Instruction[] branches = new Instruction[10];
        for (int i = 0; i < 9; i++) {
            branches[i] = new Instruction.JumpIf(
                    Condition.is(Variable.named("x"), "a" + i), DialplanLocation.start("v", "s2"));
        }
        branches[9] = ENDS;
        write("v", "s1", branches);
        write("v", "s2", ENDS);

        assertThat(simplified().lines().filter(line -> line.contains("GotoIf"))).hasSize(3);
    }

    @Test
    void linesThatOnlyLeadToTheNextVanishAndTheirLabelsMoveOn() {
        lines(
                "v",
                "s1",
                "",
                ifStatusOf("BUSY", "empty"),
                "again",
                RINGS,
                "",
                label("last"),
                "empty",
                noOp(),
                "",
                label("last"),
                "last",
                ENDS);
        write("v", "s2", label("again"));

        assertThat(simplified()).isEqualTo("""
                [v]
                exten => s1,1,GotoIf($["${DIALSTATUS}" = "BUSY"]?last)
                 same => n(again),Dial(x)
                 same => n(last),Hangup()
                """);
    }

    @Test
    void whatNoCallReachesAnyMoreIsGone() {
        lines("v", "s1", "", ifStatusOf("BUSY", "jumps"), "", ENDS, "jumps", to("v", "s2"));
        write("v", "s2", ENDS);

        assertThat(simplified()).isEqualTo("""
                [v]
                exten => s1,1,GotoIf($["${DIALSTATUS}" = "BUSY"]?s2,1)
                 same => n,Hangup()
                exten => s2,1,Hangup()
                """);
    }

    private String simplified() {
        return Printer.print(JumpThreading.simplified(listing, START));
    }

    private void write(String context, String extension, Instruction... instructions) {
        for (Instruction instruction : instructions) {
            listing.lines(context, extension).add(new DialplanListing.Line("", instruction));
        }
    }

    private void lines(String context, String extension, Object... labelsAndInstructions) {
        for (int i = 0; i < labelsAndInstructions.length; i += 2) {
            listing.lines(context, extension)
                    .add(new DialplanListing.Line(
                            (String) labelsAndInstructions[i], (Instruction) labelsAndInstructions[i + 1]));
        }
    }

    private static Instruction to(String context, String extension) {
        return new Instruction.Jump(DialplanLocation.start(context, extension));
    }

    private static Instruction label(String label) {
        return new Instruction.Jump(START.at(label));
    }

    private static Instruction noOp() {
        return new Instruction.Run("NoOp", List.of());
    }

    private static Instruction ifStatus(String status, String step) {
        return new Instruction.JumpIf(Condition.is(STATUS, status), DialplanLocation.start("v", step));
    }

    private static Instruction ifStatusOf(String status, String label) {
        return new Instruction.JumpIf(Condition.is(STATUS, status), START.at(label));
    }
}
