package org.callwright.asterisk.internal.ami;

import org.callwright.model.Message;
import org.callwright.pbx.PbxUnreachableException;

/** Asterisk answered an action with an error. */
public final class AmiErrorException extends PbxUnreachableException {
    private static final long serialVersionUID = 1L;

    private final String answer;
    private final boolean permission;

    private AmiErrorException(Message message, String answer, boolean permission) {
        super(message, null);
        this.answer = answer;
        this.permission = permission;
    }

    static AmiErrorException of(String user, String action, String answer) {
        if (answer.equals("Permission denied")) {
            String needed = permissionFor(action);
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

    /** The class in manager.conf's {@code write=} line that permits an action. */
    private static String permissionFor(String action) {
        return switch (action) {
            case "Command" -> "command";
            case "CreateConfig", "GetConfig", "ShowDialPlan", "UpdateConfig" -> "config";
            case "CoreSettings", "CoreShowChannels", "CoreStatus", "GetVar", "Status", "VoicemailUsersList" ->
                "reporting";
            default -> "system";
        };
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
