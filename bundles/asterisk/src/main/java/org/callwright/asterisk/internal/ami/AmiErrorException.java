package org.callwright.asterisk.internal.ami;

import java.util.Map;
import org.callwright.model.Message;
import org.callwright.pbx.PbxUnreachableException;

/** Asterisk answered an action with an error. */
public final class AmiErrorException extends PbxUnreachableException {
    private static final long serialVersionUID = 1L;

    /** The class in manager.conf's {@code write=} line that permits an action; {@code system} for all others. */
    private static final Map<String, String> NEEDS = Map.of(
            "Command", "command",
            "CoreSettings", "reporting",
            "CoreShowChannels", "reporting",
            "CoreStatus", "reporting",
            "CreateConfig", "config",
            "GetConfig", "config",
            "GetVar", "reporting",
            "ShowDialPlan", "config",
            "UpdateConfig", "config",
            "VoicemailUsersList", "reporting");

    private final String answer;
    private final boolean permission;

    private AmiErrorException(Message message, String answer, boolean permission) {
        super(message, null);
        this.answer = answer;
        this.permission = permission;
    }

    static AmiErrorException of(String user, String action, String answer) {
        if (answer.equals("Permission denied")) {
            String needed = NEEDS.getOrDefault(action, "system");
            return new AmiErrorException(
                    Message.of(
                            "Asterisk does not let the AMI user '{0}' use {1}. Add '{2}' to the write= line of [{0}] in"
                                    + " manager.conf, then run 'manager reload' in Asterisk's console and try again half a"
                                    + " minute later.",
                            user, action, needed),
                    answer,
                    true);
        }
        return new AmiErrorException(Message.of("Asterisk answered {0} with: {1}", action, answer), answer, false);
    }

    /** Asterisk's message, such as {@code Did not find context phones}. */
    public String answer() {
        return answer;
    }

    /** Whether a permission is missing. */
    public boolean permission() {
        return permission;
    }
}
