package org.callwright.launcher;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.callwright.launcher.ami.AmiLogin;

/**
 * The command line of {@code ./start}; its {@code --help} tells what each option is for. Values are checked when they
 * are asked for.
 *
 * @param values by option; an empty string is as good as left out
 * @param switches those that were given
 */
record StartOptions(Map<String, String> values, Set<String> switches) {
    static final String SECRET_VARIABLE = "CALLWRIGHT_AMI_SECRET";

    /** Options with a value, and what that is when they are left out. */
    static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("--port", "8080"),
            Map.entry("--data", "data"),
            Map.entry("--bind", "127.0.0.1"),
            Map.entry("--sip-port", "5060"),
            Map.entry("--pbx", ""),
            Map.entry("--ami-user", "callwright"),
            Map.entry("--ami-secret", ""),
            Map.entry("--pbx-conf", ""),
            Map.entry("--agi-host", ""),
            Map.entry("--inbound-context", "from-trunk-with-callwright"),
            Map.entry("--internal-context", "phones-with-callwright"));

    /** Options without a value. */
    static final Set<String> SWITCHES = Set.of("--no-build", "--console");

    // What the bridge to Asterisk accepts in its configuration.
    private static final Pattern CONTEXT = Pattern.compile("[A-Za-z0-9_.-]{1,79}");
    private static final Pattern AGI_HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}]");

    /**
     * @param environment where the secret is when {@code --ami-secret} is left out
     * @throws StartException when an option is unknown, lacks its value, or has a control character in it
     */
    static StartOptions parse(List<String> arguments, Map<String, String> environment) {
        var values = new HashMap<>(DEFAULTS);
        values.put("--ami-secret", environment.getOrDefault(SECRET_VARIABLE, ""));
        var switches = new HashSet<String>();
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            if (SWITCHES.contains(option)) {
                switches.add(option);
            } else if (!DEFAULTS.containsKey(option)) {
                throw new StartException("there is no option " + option + ". See ./start --help.");
            } else if (!rest.hasNext()) {
                throw new StartException(option + " needs a value. See ./start --help.");
            } else {
                values.put(option, rest.next());
            }
        }
        values.forEach((option, value) -> {
            if (value.chars().anyMatch(Character::isISOControl)) {
                throw new StartException(option + " must not have a line break or other control character in it.");
            }
        });
        return new StartOptions(Map.copyOf(values), Set.copyOf(switches));
    }

    /** Where the page is. */
    int port() {
        return port("--port");
    }

    /** The data folder, as typed. */
    String data() {
        return values.get("--data");
    }

    /** The address for the page and for phones. */
    String bind() {
        return values.get("--bind");
    }

    int sipPort() {
        return port("--sip-port");
    }

    boolean build() {
        return !switches.contains("--no-build");
    }

    boolean console() {
        return switches.contains("--console");
    }

    /** The AMI login of a PBX that already runs; empty for a demo PBX of our own. */
    Optional<AmiLogin> pbx() {
        return given("--pbx").map(address -> {
            int colon = address.lastIndexOf(':');
            if (colon < 1 || !isPort(address.substring(colon + 1))) {
                throw new StartException("--pbx " + address
                        + ": give address and port of the manager interface, such as 192.0.2.10:5038.");
            }
            String user = values.get("--ami-user");
            String secret = given("--ami-secret")
                    .orElseThrow(() -> new StartException("--pbx needs the password of '" + user
                            + "' in manager.conf: set " + SECRET_VARIABLE + ", or give --ami-secret."));
            return new AmiLogin(
                    address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)), user, secret);
        });
    }

    /** The configuration folder of the PBX that already runs, as typed. */
    Optional<String> pbxConf() {
        return given("--pbx-conf");
    }

    /** This machine as the PBX reaches it. */
    Optional<String> agiHost() {
        return given("--agi-host").map(host -> matching(AGI_HOST, "--agi-host", "a name or an address"));
    }

    String inboundContext() {
        return matching(CONTEXT, "--inbound-context", "the name of a context");
    }

    String internalContext() {
        return matching(CONTEXT, "--internal-context", "the name of a context");
    }

    private Optional<String> given(String option) {
        return Optional.of(values.get(option)).filter(value -> !value.isEmpty());
    }

    private int port(String option) {
        String value = values.get(option);
        if (!isPort(value)) {
            throw new StartException(option + " " + value + " is not a port: give a number from 1 to 65535.");
        }
        return Integer.parseInt(value);
    }

    private static boolean isPort(String text) {
        return text.matches("[0-9]{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 65535;
    }

    private String matching(Pattern pattern, String option, String what) {
        String value = values.get(option);
        if (!pattern.matcher(value).matches()) {
            throw new StartException(option + " " + value + " is not " + what + ".");
        }
        return value;
    }
}
