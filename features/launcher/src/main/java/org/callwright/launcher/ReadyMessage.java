package org.callwright.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.callwright.launcher.ami.AmiException;
import org.callwright.launcher.ami.AmiLogin;
import org.callwright.launcher.ami.AmiSession;
import org.callwright.launcher.ami.Deadline;

/** Tells where everything is, once the page answers. */
final class ReadyMessage {
    /**
     * How long to wait for what comes soon after the page.
     *
     * @param firstAdmin until a first login is there
     * @param samples until the sample callflows are live
     */
    record Patience(Duration firstAdmin, Duration samples) {
        static final Patience USUAL = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(15));
    }

    private final StartPlan plan;
    private final Patience patience;
    private final PrintStream out;
    private final String address;

    private ReadyMessage(StartPlan plan, Patience patience, PrintStream out) {
        this.plan = plan;
        this.patience = patience;
        this.out = out;
        this.address =
                plan.bind().equals(Ports.EVERY_ADDRESS) ? LocalAddress.first().orElse(plan.bind()) : plan.bind();
    }

    /** @param began when {@code ./start} was called */
    static void print(StartPlan plan, Instant began, PrintStream out) {
        print(plan, began, Patience.USUAL, out);
    }

    static void print(StartPlan plan, Instant began, Patience patience, PrintStream out) {
        var message = new ReadyMessage(plan, patience, out);
        message.page();
        switch (plan.pbx()) {
            case Pbx.Demo demo -> message.demo(demo);
            case Pbx.Existing existing -> message.existing(existing);
        }
        message.line("Data", plan.data().root().toString());
        message.line("Took", Duration.between(began, Instant.now()).toSeconds() + " s");
        out.println();
        out.println("Ctrl-C stops it.");
    }

    private void line(String label, String text) {
        out.printf("  %-13s %s%n", label, text);
    }

    private void page() {
        out.println();
        out.println("Callwright is ready.");
        out.println();
        line("Page", "http://" + address + ":" + plan.port() + "/callwright/");
        line("Log in", login());
    }

    private String login() {
        Path password = plan.data().firstAdminPassword();
        BooleanSupplier there = () -> Files.isReadable(password);
        if (plan.firstStart() ? Deadline.in(patience.firstAdmin()).waitFor(there) : there.getAsBoolean()) {
            try {
                return "admin / " + Files.readString(password).strip();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return plan.firstStart()
                ? "nobody can log in yet; " + plan.data().callwrightLog() + " says why"
                : "admin, with the password you gave it";
    }

    private void demo(Pbx.Demo pbx) {
        DemoAccounts accounts = pbx.accounts().orElseThrow();
        line("Phones", "SIP server " + address + ":" + pbx.sipPort() + " (UDP)");
        line("", "Alice, extension 100: user alice, password " + accounts.get("alice_password"));
        line("", "Bob, extension 101:   user bob, password " + accounts.get("bob_password"));
        line(
                "Mailboxes",
                "100 (PIN " + accounts.get("alice_pin") + "), 101 (PIN " + accounts.get("bob_pin")
                        + "); dial *97 to listen");
        line(
                "Spare numbers",
                Pbx.Demo.SPARE_NUMBERS.getFirst() + " to " + Pbx.Demo.SPARE_NUMBERS.getLast() + " on the trunk; "
                        + String.join(", ", Pbx.Demo.SPARE_EXTENSIONS) + " for phones");
        boolean live = Deadline.in(patience.samples()).waitFor(() -> samplesAreLive(pbx.login()));
        line(
                "Callflows",
                live
                        ? "dial " + String.join(" or ", Pbx.Demo.SAMPLES) + " from either phone"
                        : String.join(" and ", Pbx.Demo.SAMPLES) + " are not live yet; the page says why");
    }

    private static boolean samplesAreLive(AmiLogin login) {
        try (var ami = AmiSession.open(login)) {
            return ami.showContext("callwright-internal").extensions().containsAll(Pbx.Demo.SAMPLES);
        } catch (AmiException e) {
            // The page says why they are not live.
            return false;
        }
    }

    private void existing(Pbx.Existing pbx) {
        line(
                "PBX",
                pbx.login().address() + " as " + pbx.login().user() + "; callflows get there by "
                        + pbx.configuration().map(Path::toString).orElse("AMI alone"));
        List<String> missing;
        try (var ami = AmiSession.open(pbx.login())) {
            missing = MissingLines.of(plan, ami);
        } catch (AmiException e) {
            line("", "what it still needs is not known: " + e.getMessage());
            return;
        }
        if (!missing.isEmpty()) {
            out.println();
            out.println(
                    "  Before callflows can go live, that PBX needs in its extensions.conf (docs/resellers.md tells why):");
            out.println();
            missing.forEach(line -> out.println("    " + line));
            out.println();
            out.println("  and then 'dialplan reload' in Asterisk's console.");
            out.println();
        }
    }
}
