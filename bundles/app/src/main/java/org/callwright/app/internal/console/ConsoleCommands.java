package org.callwright.app.internal.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callwright.app.AppException;
import org.callwright.app.CallflowSummary;
import org.callwright.app.Callflows;
import org.callwright.app.DeleteResult;
import org.callwright.app.ImportPreview;
import org.callwright.app.PbxContents;
import org.callwright.app.PbxStatus;
import org.callwright.app.PublishResult;
import org.callwright.app.Switches;
import org.callwright.app.VersionSummary;
import org.callwright.app.access.Operator;
import org.callwright.app.changes.FlowChange;
import org.callwright.model.Flow;
import org.callwright.model.FlowId;
import org.callwright.model.Message;
import org.callwright.model.PhoneNumber;
import org.callwright.model.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The commands of the container's console: what the page does, for scripts and for people without a browser. */
@Component(
        service = ConsoleCommands.class,
        property = {
            "osgi.command.scope=callwright",
            "osgi.command.function=callflows",
            "osgi.command.function=check",
            "osgi.command.function=delete",
            "osgi.command.function=export",
            "osgi.command.function=import",
            "osgi.command.function=publish",
            "osgi.command.function=repair",
            "osgi.command.function=rollback",
            "osgi.command.function=status",
            "osgi.command.function=switch",
            "osgi.command.function=takeover",
            "osgi.command.function=versions"
        })
public class ConsoleCommands {
    private final Callflows callflows;
    private final PbxStatus pbx;
    private final PbxContents contents;
    private final Switches switches;

    @Activate
    public ConsoleCommands(
            @Reference Callflows callflows,
            @Reference PbxStatus pbx,
            @Reference PbxContents contents,
            @Reference Switches switches) {
        this.callflows = callflows;
        this.pbx = pbx;
        this.contents = contents;
        this.switches = switches;
    }

    /** Lists the callflows: id, state, live version, numbers, name. */
    public String callflows() {
        List<CallflowSummary> all = callflows.list();
        return all.isEmpty()
                ? "There are no callflows yet. Import one: callwright:import FILE"
                : all.stream().map(ConsoleCommands::line).collect(Collectors.joining("\n"));
    }

    /** Says whether the PBX can be reached, and has what is published. */
    public String status() {
        return pbx.message()
                + contents.difference()
                        .map(found -> "\nIt does not have what is published, since "
                                + found.since().truncatedTo(ChronoUnit.SECONDS) + " at the latest: " + found.what()
                                + (contents.foreign().isPresent()
                                        ? "\nTake over: callwright:takeover "
                                                + contents.foreign().get().name()
                                        : "\nPublish again what is live: callwright:repair"))
                        .orElse("");
    }

    /**
     * Lets what is published here replace what somebody else published on the PBX.
     *
     * @param name as {@code callwright:status} says it
     */
    public String takeover(String name) {
        return contents.takeOver(name, Operator.CONSOLE)
                .map(why -> "Taken over, but not published: " + why)
                .orElse("Taken over.");
    }

    /** Publishes again what is live, whatever the PBX has in its place. */
    public String repair() {
        return contents.repair(Operator.CONSOLE)
                .map(why -> "Not repaired: " + why)
                .orElse("The PBX has what is published.");
    }

    /** Reads a callflow from a JSON file, unless it would take the place of a draft. */
    public String _import(String file) throws IOException {
        return _import(file, "");
    }

    /**
     * Reads a callflow from a JSON file.
     *
     * @param confirm {@code --confirm} replaces the draft of the callflow that has its id
     */
    public String _import(String file, String confirm) throws IOException {
        ImportPreview preview;
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            preview = callflows.previewImport(in.readNBytes(Callflows.LARGEST_FILE + 1), Locale.ENGLISH);
        }
        if (!preview.obstacles().isEmpty()) {
            return "Not imported:\n" + indented(preview.obstacles().stream());
        }
        String problems = preview.problems().isEmpty() ? "" : "\nTo mend after it:\n" + lines(preview.problems());
        if (preview.isReplacement() && !confirm.equals("--confirm")) {
            return "Not imported yet. If this is as you want it, add --confirm:\n"
                    + indented(preview.changes().stream().map(FlowChange::message)) + problems;
        }
        Flow draft = callflows.importFlow(preview, Operator.CONSOLE).draft();
        return "Imported \"" + draft.name() + "\" as " + draft.id() + ". Make it live: callwright:publish " + draft.id()
                + problems;
    }

    /** Writes a callflow's draft as JSON. */
    public String export(String id) {
        return callflows.exportJson(new FlowId(id));
    }

    /** Says what is wrong with a callflow's draft. */
    public String check(String id) {
        List<Problem> problems = callflows.check(new FlowId(id));
        return problems.isEmpty() ? "No problems." : lines(problems);
    }

    /** Makes a callflow's draft live, unless there are warnings. */
    public String publish(String id) {
        return publish(id, "");
    }

    /**
     * Makes a callflow's draft live.
     *
     * @param confirm {@code --confirm} publishes in spite of warnings
     */
    public String publish(String id, String confirm) {
        return words(callflows.publish(new FlowId(id), Operator.CONSOLE, confirm.equals("--confirm")));
    }

    /** Lists a callflow's versions, the newest first: number, when, by whom, whether live, which number was moved. */
    public String versions(String id) {
        List<VersionSummary> all = callflows.versions(new FlowId(id));
        return all.isEmpty()
                ? "It was never published."
                : all.stream()
                        .map(version -> String.format(
                                "%4d  %s  %-16s %-4s  %s",
                                version.number(),
                                version.publishedAt().truncatedTo(ChronoUnit.SECONDS),
                                version.publishedBy(),
                                version.live() ? "LIVE" : "",
                                version.moved().map(Message::toString).orElse("")))
                        .map(String::stripTrailing)
                        .collect(Collectors.joining("\n"));
    }

    /** Says what deleting a callflow or a saved action would do. */
    public String delete(String id) {
        return delete(id, "");
    }

    /**
     * Deletes a callflow or a saved action with all its versions.
     *
     * @param confirm {@code --confirm} deletes it; without, it is only said what that would do
     */
    public String delete(String id, String confirm) {
        if (!confirm.equals("--confirm")) {
            return "Not deleted yet. " + withoutIt(new FlowId(id)) + " If this is as you want it, add --confirm.";
        }
        return switch (callflows.delete(new FlowId(id), Operator.CONSOLE)) {
            case DeleteResult.Deleted deleted -> "Deleted." + (deleted.staysForCalls() ? " " + DeleteResult.STAYS : "");
            case DeleteResult.Failed failed -> "Not deleted: " + failed.why();
        };
    }

    private String withoutIt(FlowId id) {
        String name = callflows
                .find(id)
                .orElseThrow(() -> new AppException(Message.asIs("There is no callflow or saved action " + id + ".")))
                .draft()
                .name();
        boolean isLive = callflows.versions(id).stream().anyMatch(VersionSummary::live);
        return "\"" + name + "\" and all its versions would be gone for good. "
                + (isLive
                        ? "It is live; its numbers: " + numbers(callflows.dialled(id))
                                + ". New calls get what the PBX itself does with a number that nobody has. Calls in progress"
                                + " go on: it stays on the PBX until the last of them has ended."
                        : "It is not live, so callers notice nothing.");
    }

    /** Makes an earlier version of a callflow live again. The draft stays as it is. */
    public String rollback(String id, int number) {
        return words(callflows.rollBack(new FlowId(id), number, Operator.CONSOLE));
    }

    /** Says how a saved action is switched, and what it can be switched to. */
    public String _switch(String id) {
        return words(switched(id));
    }

    /**
     * Switches a saved action.
     *
     * @param to as people call it, such as {@code Night}
     */
    public String _switch(String id, String to) {
        Switches.Choice choice = switched(id).choices().stream()
                .filter(each -> each.label().equalsIgnoreCase(to))
                .findFirst()
                .orElseThrow(() -> new AppException(
                        Message.asIs("It cannot be switched to " + to + ". There are:\n" + _switch(id))));
        return words(switches.set(new FlowId(id), choice.value(), Operator.CONSOLE));
    }

    private Switches.Switch switched(String id) {
        return switches.of(new FlowId(id))
                .orElseThrow(() ->
                        new AppException(Message.asIs("There is no saved action " + id + " that can be switched.")));
    }

    private static String words(Switches.Switch stands) {
        return stands.choices().stream()
                .map(choice -> (choice.value().equals(stands.value()) ? "* " : "  ") + choice.label())
                .collect(Collectors.joining("\n"));
    }

    private static String words(PublishResult result) {
        return switch (result) {
            case PublishResult.Live live ->
                "Live as version " + live.version() + ", verified in "
                        + live.took().toMillis() + " ms. "
                        + (live.numbers().isEmpty() ? "It has no number." : "Dial " + numbers(live.numbers()) + ".");
            case PublishResult.Refused refused -> "Not published:\n" + lines(refused.problems());
            case PublishResult.NeedsConfirmation needs ->
                "Not published yet. If this is as you want it, add --confirm:\n" + lines(needs.warnings());
            case PublishResult.Failed failed -> "Not published: " + failed.why();
        };
    }

    private static String line(CallflowSummary each) {
        String live = each.live().isPresent() ? "v" + each.live().getAsInt() : "-";
        return String.format(
                "%-24s %-10s %-5s %-20s %s", each.id(), each.state(), live, numbers(each.numbers()), each.name());
    }

    private static String numbers(Iterable<PhoneNumber> numbers) {
        var list = new StringBuilder();
        numbers.forEach(number -> list.append(list.isEmpty() ? "" : ", ").append(number));
        return list.isEmpty() ? "-" : list.toString();
    }

    private static String indented(Stream<Message> sentences) {
        return sentences.map(sentence -> "  " + sentence).collect(Collectors.joining("\n"));
    }

    private static String lines(List<Problem> problems) {
        return problems.stream()
                .map(problem -> "  " + problem.code().severity()
                        + problem.step().map(step -> " at " + step).orElse("")
                        + problem.field().map(field -> ", " + field).orElse("") + ": " + problem.inEnglish())
                .collect(Collectors.joining("\n"));
    }
}
