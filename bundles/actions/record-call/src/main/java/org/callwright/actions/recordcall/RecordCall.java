package org.callwright.actions.recordcall;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callwright.action.Action;
import org.callwright.action.ActionType;
import org.callwright.action.Condition;
import org.callwright.action.Dialplan;
import org.callwright.action.Exit;
import org.callwright.action.Field;
import org.callwright.action.Reference.Prompt;
import org.callwright.action.Template;
import org.callwright.action.Value;
import org.callwright.action.Variable;
import org.osgi.service.component.annotations.Component;

/**
 * Starts or stops recording the call ({@code MixMonitor}, {@code StopMixMonitor}). The recording is in the PBX's
 * recording folder and is named after the call's id. If a call is recorded in several parts, they are appended to one
 * file. What the PBX itself records of the call goes on.
 */
@Component
@ActionType(
        id = "record-call",
        label = "Record call",
        group = "Messages",
        icon = "dot-circle",
        keywords = {"recording", "monitor", "mixmonitor", "start call recording", "stop call recording"},
        summary = "{mode|START=Records the call from here on|STOP=Stops recording}",
        deed = "Recording")
public class RecordCall implements Action<RecordCall.Config> {
    private static final Exit NEXT = Exit.of("next", "Next");
    private static final int SECONDS_BETWEEN_BEEPS = 15;
    private static final String FILE = "callwright-";

    /** The path of what {@code MixMonitor} began to record last, whoever had it record. */
    private static final Variable LAST_FILE = Variable.setting("MIXMONITOR_FILENAME");

    /** Whether the step starts or stops the recording. */
    public enum Mode {
        START,
        STOP
    }

    /** The file format of the recording, which is also its file name extension. */
    public enum Format {
        WAV,
        GSM,
        ULAW
    }

    public record Config(
            @Field(value = "Recording", initial = "START") Mode mode,

            @Field(
                    value = "Said before",
                    help = "Tells the caller that the call is recorded.",
                    when = "mode",
                    is = "START")
            Optional<Prompt> notice,

            @Field(value = "Format", initial = "WAV", when = "mode", is = "START")
            Format format,

            @Field(
                    value = "Conversations only",
                    help = "Leaves out what the caller hears and says before somebody answers.",
                    initial = "true",
                    when = "mode",
                    is = "START")
            boolean conversationsOnly,

            @Field(value = "Beep every 15 s", initial = "false", when = "mode", is = "START")
            boolean beep) {}

    @Override
    public void compile(Config config, Dialplan dialplan) {
        Variable recording = dialplan.shared("id");
        if (config.mode() == Mode.START) {
            config.notice().ifPresent(notice -> dialplan.run("Playback", notice));
            stop(recording, "start", dialplan);
            dialplan.run("MixMonitor", file(config.format()), options(config, recording));
        } else {
            stop(recording, "stopped", dialplan);
            dialplan.set(recording, "");
        }
        dialplan.leave(NEXT);
    }

    /**
     * Stops what an earlier step of the call records. Texts of early versions stored no id of it. Without an id Asterisk
     * stops what began last, so that has to be a file of Callwright's: the PBX's own recordings go on.
     */
    private static void stop(Variable recording, String then, Dialplan dialplan) {
        Condition isOfOthers =
                Condition.matches(LAST_FILE, "(^|/)" + FILE + "[^/]*$").negated();
        dialplan.goIf(Condition.all(List.of(Condition.is(recording, ""), isOfOthers)), then)
                .run("StopMixMonitor", recording)
                .goIf(isOfOthers, then)
                .set(LAST_FILE, "")
                .mark(then);
    }

    private static Value file(Format format) {
        String ending = format.name().toLowerCase(Locale.ROOT);
        return new Template(FILE + Template.CallValue.CALL_ID.place() + "." + ending);
    }

    private static Value options(Config config, Variable recording) {
        Value.Options options =
                Value.options(config.conversationsOnly() ? "ab" : "a").with('i', Value.nameOf(recording));
        return config.beep() ? options.with('B', SECONDS_BETWEEN_BEEPS) : options;
    }

    @Override
    public List<Exit> exits(Config config) {
        return List.of(NEXT);
    }
}
