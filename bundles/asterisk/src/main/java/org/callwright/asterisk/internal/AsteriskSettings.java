package org.callwright.asterisk.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.callwright.asterisk.internal.agi.AgiAddress;
import org.callwright.asterisk.internal.ami.AmiAccount;
import org.callwright.compiler.dialplan.DialplanNames;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.Publication;

/**
 * A configuration that was checked.
 *
 * @param directory Asterisk's configuration directory as seen from here; empty where only AMI leads there
 * @param wrappers the contexts that trunks and phones really use, by the context of ours that they include
 * @param allowed what callflows may use of the PBX's own dialplan
 * @param protectedNumbers never given to a callflow
 * @param agi where Asterisk asks for steps to be run
 */
public record AsteriskSettings(
        AmiAccount account,
        Optional<Path> directory,
        String fileName,
        Map<String, String> wrappers,
        AllowedTargets allowed,
        Set<String> protectedNumbers,
        AgiAddress agi,
        Duration reloadDeadline) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,79}");

    /** @throws IllegalArgumentException with a sentence when a value cannot be right */
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
                Map.of(
                        DialplanNames.INBOUND,
                        config.inboundContext(),
                        DialplanNames.INTERNAL,
                        config.internalContext()),
                AllowedTargets.of(config),
                Set.of(config.protectedNumbers()),
                AgiAddress.of(config),
                Duration.ofSeconds(config.reloadSeconds()));
    }

    public static void require(boolean right, String key, Object value) {
        if (!right) {
            throw new IllegalArgumentException("The configuration " + AsteriskServer.PID + " cannot have '" + value
                    + "' as " + key + ". See the description of that value.");
        }
    }

    /** The context that is really dialled in for a number. */
    String wrapper(PhoneNumber number) {
        return wrappers.get(number.kind() == PhoneNumber.Kind.DID ? DialplanNames.INBOUND : DialplanNames.INTERNAL);
    }

    boolean isProtected(PhoneNumber number) {
        return protectedNumbers.contains(number.digits());
    }

    /** A number of a publication that no callflow may have. */
    public Optional<PhoneNumber> protectedNumber(Publication publication) {
        return publication.flows().stream()
                .flatMap(flow -> flow.numbers().stream())
                .filter(this::isProtected)
                .findFirst();
    }
}
