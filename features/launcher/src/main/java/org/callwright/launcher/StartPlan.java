package org.callwright.launcher;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.callwright.launcher.ami.AmiLogin;

/**
 * What {@code ./start} is going to do, after all checks. It travels from one command of the launcher to the next in
 * environment variables, some of which the script reads too.
 *
 * @param bind the address for the page and for phones
 * @param firstStart whether nothing was ever started with this data folder
 * @param inboundContext the context that the PBX's trunks use
 * @param internalContext the context that its phones use
 * @param agiHost this machine as the PBX reaches it
 * @param agiPort where it finds Callwright there
 */
record StartPlan(
        DataFolder data,
        int port,
        String bind,
        boolean build,
        boolean console,
        boolean firstStart,
        Pbx pbx,
        String inboundContext,
        String internalContext,
        String agiHost,
        int agiPort) {
    private static final String YES = "yes";

    /** The variables that {@link #of} understands. A value is one line; {@code no} is an empty string. */
    Map<String, String> toEnvironment() {
        var variables = new LinkedHashMap<String, String>();
        variables.put("START_DATA", data.root().toString());
        variables.put("START_PORT", String.valueOf(port));
        variables.put("START_ADDRESS", bind);
        variables.put("START_BUILD", build ? YES : "");
        variables.put("START_CONSOLE", console ? YES : "");
        variables.put("START_FIRST", firstStart ? YES : "");
        variables.put("START_INBOUND_CONTEXT", inboundContext);
        variables.put("START_INTERNAL_CONTEXT", internalContext);
        variables.put("START_AGI_HOST", agiHost);
        variables.put("START_AGI_PORT", String.valueOf(agiPort));
        switch (pbx) {
            case Pbx.Demo demo -> {
                variables.put("START_DEMO_PBX", demo.folder().toString());
                variables.put("START_SIP_PORT", String.valueOf(demo.sipPort()));
                variables.put("START_AMI_PORT", String.valueOf(demo.amiPort()));
            }
            case Pbx.Existing existing -> {
                variables.put("START_DEMO_PBX", "");
                variables.put("START_AMI_HOST", existing.login().host());
                variables.put("START_AMI_PORT", String.valueOf(existing.login().port()));
                variables.put("START_AMI_USER", existing.login().user());
                variables.put(StartOptions.SECRET_VARIABLE, existing.login().secret());
                variables.put(
                        "START_PBX_CONF",
                        existing.configuration().map(Path::toString).orElse(""));
            }
        }
        return variables;
    }

    /** The plan that {@link #toEnvironment} wrote down. */
    static StartPlan of(Map<String, String> environment) {
        return new StartPlan(
                new DataFolder(Path.of(environment.get("START_DATA"))),
                Integer.parseInt(environment.get("START_PORT")),
                environment.get("START_ADDRESS"),
                environment.get("START_BUILD").equals(YES),
                environment.get("START_CONSOLE").equals(YES),
                environment.get("START_FIRST").equals(YES),
                pbx(environment),
                environment.get("START_INBOUND_CONTEXT"),
                environment.get("START_INTERNAL_CONTEXT"),
                environment.get("START_AGI_HOST"),
                Integer.parseInt(environment.get("START_AGI_PORT")));
    }

    private static Pbx pbx(Map<String, String> environment) {
        int amiPort = Integer.parseInt(environment.get("START_AMI_PORT"));
        String demo = environment.get("START_DEMO_PBX");
        if (!demo.isEmpty()) {
            return new Pbx.Demo(Path.of(demo), Integer.parseInt(environment.get("START_SIP_PORT")), amiPort);
        }
        return new Pbx.Existing(
                new AmiLogin(
                        environment.get("START_AMI_HOST"),
                        amiPort,
                        environment.get("START_AMI_USER"),
                        environment.get(StartOptions.SECRET_VARIABLE)),
                Optional.of(environment.get("START_PBX_CONF"))
                        .filter(folder -> !folder.isEmpty())
                        .map(Path::of));
    }

    /** The host's process. */
    ChildProcess host(long pid) {
        return new ChildProcess("the host", pid, console ? Optional.empty() : Optional.of(data.hostLog()));
    }

    /** The process of the demo PBX. */
    ChildProcess asterisk(long pid) {
        return new ChildProcess("Asterisk", pid, Optional.of(data.pbxLog()));
    }
}
