package org.callwright.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.callwright.launcher.Ports.Transport;
import org.callwright.launcher.ami.AmiException;
import org.callwright.launcher.ami.AmiLogin;
import org.callwright.launcher.ami.AmiSession;

/** Finds what can be known to be wrong before anything is built or started, and decides what was left open. */
final class StartChecks {
    private static final int FIRST_AMI_PORT = 5038;
    private static final int FIRST_AGI_PORT = 4573;

    private final StartOptions options;

    private StartChecks(StartOptions options) {
        this.options = options;
    }

    /** @throws StartException with the first thing that is wrong */
    static StartPlan plan(StartOptions options) {
        return new StartChecks(options).plan();
    }

    private StartPlan plan() {
        int port = options.port();
        int sipPort = options.sipPort();
        String inboundContext = options.inboundContext();
        String internalContext = options.internalContext();
        Optional<String> agiHost = options.agiHost();
        requireFree(Transport.TCP, "--port", port, "port " + port + " is taken by another program");
        DataFolder data = DataFolder.open(options.data());
        Optional<AmiLogin> existing = options.pbx();
        Pbx pbx;
        String seenByPbx;
        if (existing.isPresent()) {
            seenByPbx = logIn(existing.get());
            pbx = new Pbx.Existing(existing.get(), options.pbxConf().map(StartChecks::requirePbxConfiguration));
        } else {
            seenByPbx = Pbx.Demo.HOST;
            pbx = demo(data, sipPort, port);
        }
        return new StartPlan(
                data,
                port,
                options.bind(),
                options.build(),
                options.console(),
                !Files.exists(data.bridgeConfiguration()),
                pbx,
                inboundContext,
                internalContext,
                agiHost.orElse(seenByPbx),
                Ports.firstFree(Transport.TCP, Ports.EVERY_ADDRESS, FIRST_AGI_PORT, Set.of(port)));
    }

    private Pbx demo(DataFolder data, int sipPort, int port) {
        String taken = "port " + sipPort + " (SIP, UDP) is taken by another program, perhaps another PBX";
        requireFree(Transport.UDP, "--sip-port", sipPort, taken);
        int amiPort = Ports.firstFree(Transport.TCP, Pbx.Demo.HOST, FIRST_AMI_PORT, Set.of(port));
        return new Pbx.Demo(data.demoPbx(), sipPort, amiPort);
    }

    private void requireFree(Transport transport, String option, int port, String taken) {
        String bind = options.bind();
        switch (Ports.state(transport, bind, port)) {
            case FREE -> {}
            case TAKEN -> {
                int other = Ports.firstFree(transport, bind, port < Ports.LAST ? port + 1 : 1024, Set.of());
                throw new StartException(taken + ". Choose another: ./start " + option + " " + other);
            }
            case FORBIDDEN ->
                throw new StartException("port " + port + " is for root alone. Choose one from 1024 on: ./start "
                        + option + " " + Ports.firstFree(transport, bind, port + 8000, Set.of()));
            case FOREIGN_ADDRESS ->
                throw new StartException("--bind " + bind
                        + " is not an address of this machine. Give one of its addresses, or 0.0.0.0 for all of them.");
        }
    }

    /** Tries the login, and returns this machine as that PBX reaches it. */
    private static String logIn(AmiLogin login) {
        try (var session = AmiSession.open(login)) {
            return LocalAddress.inUrl(session.localAddress());
        } catch (AmiException e) {
            String advice = switch (e.reason()) {
                case REFUSED ->
                    "Check name, password and permit= in that PBX's manager.conf, or give --ami-user and "
                            + StartOptions.SECRET_VARIABLE + ".";
                case UNREACHABLE, NOT_AMI, SILENT, FORBIDDEN ->
                    "Check the address, that manager.conf has enabled=yes and a bindaddr that can be reached,"
                            + " and the firewall.";
            };
            throw new StartException(e.getMessage() + ". " + advice, e);
        }
    }

    private static Path requirePbxConfiguration(String given) {
        Path folder = Path.of(given).toAbsolutePath().normalize();
        if (!Files.isRegularFile(folder.resolve("extensions.conf"))) {
            throw new StartException("--pbx-conf " + given
                    + ": there is no extensions.conf in it. Give the PBX's configuration folder.");
        }
        if (!Files.isWritable(folder)) {
            throw new StartException("--pbx-conf " + given + " cannot be written by " + System.getProperty("user.name")
                    + ". Let that user write there, or run ./start as one who may, or leave --pbx-conf out.");
        }
        return folder;
    }
}
