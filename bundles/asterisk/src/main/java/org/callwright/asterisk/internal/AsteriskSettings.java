package org.callwright.asterisk.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.callwright.asterisk.internal.agi.AgiAddress;
import org.callwright.asterisk.internal.ami.AmiAccount;
import org.callwright.asterisk.internal.inventory.AllowedTargets;
import org.callwright.asterisk.internal.publish.PublishSettings;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.model.PhoneNumber;

/**
 * The checked configuration.
 *
 * @param directory Asterisk's configuration directory on a shared disk; absent if files are written by AMI
 * @param publishing what publishing needs
 * @param allowed what callflows may use of the PBX's own dialplan
 * @param reloadDeadline how long Asterisk may take to reload its dialplan
 */
public record AsteriskSettings(
        AmiAccount account,
        Optional<Path> directory,
        String fileName,
        PublishSettings publishing,
        AllowedTargets allowed,
        Duration reloadDeadline) {
    private static final Duration SETTLE_AFTER = Duration.ofSeconds(30);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,79}");

    /** @throws IllegalArgumentException if a value is not valid; the message says which */
    static AsteriskSettings of(AsteriskConfig config) {
        require(!config.user().isEmpty(), "user", config.user());
        require(config.port() > 0 && config.port() < 65536, "port", config.port());
        require(config.answerSeconds() > 0, "answerSeconds", config.answerSeconds());
        require(config.reloadSeconds() > 0, "reloadSeconds", config.reloadSeconds());
        Optional<Path> directory =
                Optional.of(config.directory()).filter(path -> !path.isEmpty()).map(Path::of);
        require(directory.map(Path::isAbsolute).orElse(true), "directory", config.directory());
        require(config.fileName().endsWith(".conf"), "fileName", config.fileName());
        for (String name : new String[] {config.fileName(), config.inboundContext(), config.internalContext()}) {
            require(NAME.matcher(name).matches(), "fileName, inboundContext and internalContext", name);
        }
        for (String number : config.protectedNumbers()) {
            PhoneNumber.extension(number);
        }
        return new AsteriskSettings(
                new AmiAccount(
                        config.host(),
                        config.port(),
                        config.user(),
                        config.secret(),
                        Duration.ofSeconds(config.answerSeconds())),
                directory,
                config.fileName(),
                new PublishSettings(
                        Map.of(
                                DialplanNames.INBOUND,
                                config.inboundContext(),
                                DialplanNames.INTERNAL,
                                config.internalContext()),
                        Set.of(config.protectedNumbers()),
                        agi(config).url(),
                        SETTLE_AFTER),
                AllowedTargets.of(config.extensionContext(), config.destinations(), config.routes()),
                Duration.ofSeconds(config.reloadSeconds()));
    }

    /** @throws IllegalArgumentException if a value is not valid; the message says which */
    static AgiAddress agi(AsteriskConfig config) {
        require(AgiAddress.isHost(config.agiHost()), "agiHost", config.agiHost());
        require(config.agiPort() > 0 && config.agiPort() < 65536, "agiPort", config.agiPort());
        return new AgiAddress(
                config.agiHost(),
                config.agiPort(),
                config.agiListen().isEmpty() ? config.agiHost() : config.agiListen(),
                config.agiPeers().length == 0 ? List.of(config.host()) : List.of(config.agiPeers()));
    }

    private static void require(boolean right, String key, Object value) {
        if (!right) {
            throw new IllegalArgumentException("The configuration " + AsteriskConfig.PID + " cannot have '" + value
                    + "' as " + key + ". See the description of that value.");
        }
    }
}
