package org.callwright.asterisk.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How Callwright reaches an Asterisk and where in its dialplan calls come in. */
@ObjectClassDefinition(name = "Callwright: Asterisk", description = "The PBX that callflows are published to.")
public @interface AsteriskConfig {
    /** Names the configuration. */
    String PID = "org.callwright.asterisk";

    @AttributeDefinition(name = "Host", description = "Where Asterisk's management interface (AMI) listens.")
    String host() default "127.0.0.1";

    @AttributeDefinition(name = "Port", description = "AMI's port, 1 to 65535.")
    int port() default 5038;

    @AttributeDefinition(
            name = "User",
            description = "A section of manager.conf with write = command,config,system,reporting.")
    String user();

    @AttributeDefinition(name = "Secret", description = "The user's secret.", type = AttributeType.PASSWORD)
    String secret();

    @AttributeDefinition(
            name = "Directory",
            description = "Asterisk's configuration directory as seen from here: an absolute path on a shared disk,"
                    + " with extensions.conf in it. Empty where there is no such disk: callflows then go there by AMI,"
                    + " which is slower and takes no line of more than 1,000 bytes.")
    String directory() default "";

    @AttributeDefinition(
            name = "File name",
            description =
                    "Ends in .conf. The last line of extensions.conf is '#tryinclude' and this name. By AMI, files"
                            + " whose names begin with the same word come beside it.")
    String fileName() default "callwright.conf";

    @AttributeDefinition(
            name = "Inbound context",
            description = "The context that trunks really use. It has no extensions of its own and includes"
                    + " callwright-inbound first, then what was there before.")
    String inboundContext();

    @AttributeDefinition(
            name = "Internal context",
            description = "The context that phones really use. It has no extensions of its own and includes"
                    + " callwright-internal first, then what was there before.")
    String internalContext();

    @AttributeDefinition(
            name = "Extension context",
            description = "The context in which the PBX answers its own extensions, such as phones. Steps can ring"
                    + " through it, so that do-not-disturb, forwarding and recording keep working. Empty: they ring"
                    + " devices only.")
    String extensionContext() default "";

    @AttributeDefinition(
            name = "Destinations",
            description = "Places of the PBX's own dialplan that callflows may send calls to, each as"
                    + " extension@context=name, such as s@ivr-old=The old menu. Separate several by semicolons.")
    String[] destinations() default {};

    @AttributeDefinition(
            name = "Routes",
            description = "Contexts in which callflows may dial outbound numbers, each as context=name, such as"
                    + " outbound=Any number. Separate several by semicolons.")
    String[] routes() default {};

    @AttributeDefinition(
            name = "Country",
            description =
                    "Where the PBX is: two letters, such as DE, or several. Its emergency numbers are protected, and numbers"
                            + " are read as they are dialled in the first one. Empty: the country of this machine's"
                            + " language settings.")
    String[] country() default {};

    @AttributeDefinition(
            name = "Protected numbers",
            description = "Numbers that no callflow can take or dial, besides 110, 112, 911, 999, 000 and the country's"
                    + " emergency numbers. One with ! before it is taken off the list.")
    String[] protectedNumbers() default {};

    @AttributeDefinition(
            name = "Prefixes for an outside line",
            description =
                    "What is dialled before an outside number, besides 0, 9, 011, a plus and what the PBX's own dialplan"
                            + " takes off: digits, or a pattern such as _[78]. One with ! before it is taken off the list.")
    String[] outsidePrefixes() default {};

    @AttributeDefinition(
            name = "Host for questions",
            description = "This machine as Asterisk reaches it, for steps that Callwright itself runs (FastAGI).")
    String agiHost() default "127.0.0.1";

    @AttributeDefinition(name = "Port for questions", description = "The port of that, 1 to 65535.")
    int agiPort() default 4573;

    @AttributeDefinition(
            name = "Address to listen on",
            description = "Where that differs from the host for questions, as inside a container. Empty otherwise.")
    String agiListen() default "";

    @AttributeDefinition(
            name = "Who may ask",
            description =
                    "Names or addresses of the PBX as seen from here, besides the host of its AMI. One with ! before it"
                            + " is taken off the list.")
    String[] agiPeers() default {};

    @AttributeDefinition(name = "Answer deadline", description = "How long Asterisk may take to answer, in seconds.")
    int answerSeconds() default 5;

    @AttributeDefinition(
            name = "Reload deadline",
            description = "How long Asterisk may take to reload its whole dialplan, in seconds.")
    int reloadSeconds() default 30;
}
