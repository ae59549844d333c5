package org.callwright.asterisk.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.callwright.asterisk.internal.agi.AgiAddress;
import org.callwright.asterisk.internal.ami.AmiAccount;
import org.callwright.asterisk.internal.config.ConfigReader;
import org.callwright.asterisk.internal.inventory.AllowedTargets;
import org.callwright.asterisk.internal.publish.PublishSettings;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.model.Message;

/**
 * The checked configuration.
 *
 * @param directory Asterisk's configuration directory on a shared disk; absent if files are written by AMI
 * @param publishing what publishing needs
 * @param allowed what callflows may use of the PBX's own dialplan
 * @param reloadDeadline how long Asterisk may take to reload its dialplan
 * @param remarks a sentence for each value that could not be used
 * @param unusable why no PBX can be reached like this; absent if one may be
 */
public record AsteriskSettings(
        AmiAccount account,
        Optional<Path> directory,
        String fileName,
        PublishSettings publishing,
        AllowedTargets allowed,
        Duration reloadDeadline,
        List<Message> remarks,
        Optional<Message> unusable) {
    private static final Duration SETTLE_AFTER = Duration.ofSeconds(30);
    private static final int MOST_PORT = 65_535;
    private static final int MOST_SECONDS = 3_600;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,79}");
    /** A name, an address, or an IPv6 address with or without brackets. */
    private static final Pattern PEER =
            Pattern.compile("[A-Za-z0-9.-]{1,253}|[0-9A-Fa-f:.]{2,45}|\\[[0-9A-Fa-f:.]{2,45}]");

    private static final Message ONE_CONTEXT =
            Message.of("Write the name of one context: letters, digits, dots, hyphens and underscores.");

    /** Reads a configuration. What cannot be used is told in {@link #remarks} and {@link #unusable}. */
    static AsteriskSettings of(Map<String, ?> values) {
        ConfigReader config = reader(values);
        String host = config.text("host", AgiAddress::isHost, Message.of("Write one name or address."));
        int port = config.whole("port", MOST_PORT);
        String user = config.text(
                "user", text -> !text.isEmpty(), Message.of("Write the name of a section of manager.conf."));
        String directory = config.text(
                "directory",
                text -> text.isEmpty() || text.startsWith("/"),
                Message.of("Write an absolute path, or leave it out."));
        String fileName = config.text(
                "fileName",
                text -> text.endsWith(".conf") && NAME.matcher(text).matches(),
                Message.of("Write a file name that ends in .conf, without a folder."));
        Map<String, String> wrappers = Map.of(
                DialplanNames.INBOUND, context("inboundContext", config),
                DialplanNames.INTERNAL, context("internalContext", config));
        List<Message> essential = config.remarks();
        var publishing = new PublishSettings(
                wrappers,
                ProtectionSettings.of(config),
                ProtectionSettings.notPrefixes(config),
                ProtectionSettings.numbering(config),
                agi(config, host).url(),
                SETTLE_AFTER);
        String extensions = config.text(
                "extensionContext", text -> text.isEmpty() || NAME.matcher(text).matches(), ONE_CONTEXT);
        return new AsteriskSettings(
                new AmiAccount(host, port, user, config.text("secret"), seconds("answerSeconds", config)),
                Optional.of(directory).filter(path -> !path.isEmpty()).map(Path::of),
                fileName,
                publishing,
                AllowedTargets.of(extensions, config),
                seconds("reloadSeconds", config),
                config.remarks(),
                essential.stream().findFirst());
    }

    /** The contexts in which phones dial, and in which callflows do. What a trunk sends is no number that somebody dials. */
    Set<String> dialledIn() {
        Set<String> contexts = new TreeSet<>(Set.of(publishing.wrappers().get(DialplanNames.INTERNAL)));
        allowed.extensionContext().ifPresent(contexts::add);
        allowed.routes().forEach(route -> contexts.add(route.id()));
        return contexts;
    }

    /** The address of the FastAGI server. */
    static AgiAddress agi(Map<String, ?> values) {
        ConfigReader config = reader(values);
        return agi(config, config.text("host"));
    }

    private static ConfigReader reader(Map<String, ?> values) {
        return new ConfigReader(AsteriskConfig.PID, AsteriskConfig.class, values);
    }

    private static Duration seconds(String key, ConfigReader config) {
        return Duration.ofSeconds(config.whole(key, MOST_SECONDS));
    }

    private static String context(String key, ConfigReader config) {
        return config.text(key, text -> NAME.matcher(text).matches(), ONE_CONTEXT);
    }

    private static AgiAddress agi(ConfigReader config, String ami) {
        Message remedy = Message.of("Write one name or address.");
        String host = config.text("agiHost", AgiAddress::isHost, remedy);
        String listen = config.text("agiListen", text -> text.isEmpty() || AgiAddress.isHost(text), remedy);
        return new AgiAddress(
                host,
                config.whole("agiPort", MOST_PORT),
                listen.isEmpty() ? host : listen,
                List.copyOf(config.added(
                        "agiPeers",
                        Set.of(ami),
                        PEER,
                        Message.of("Write names or addresses, or one with ! before it to take it off the list."))));
    }
}
