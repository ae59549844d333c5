package org.callwright.asterisk.internal.ami;

import java.net.ConnectException;
import java.net.UnknownHostException;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.callwright.model.Message;
import org.callwright.pbx.PbxUnreachableException;

/** Says in a sentence what kept a connection from coming about. */
final class AmiFailure {
    private AmiFailure() {}

    /** Why Asterisk could not be reached, and what to do. */
    static Message why(AmiAccount account, Exception e) {
        return switch (e) {
            case PbxUnreachableException away -> away.message();
            case AuthenticationFailedException refused ->
                Message.of(
                        "Asterisk at {0} refused the AMI user '{1}' ({2}). Compare user and secret with manager.conf,"
                                + " and this machine's address with its permit= lines.",
                        account.address(), account.user(), refused.getMessage());
            case UnknownHostException unknown ->
                Message.of("There is no host '{0}'. Correct Asterisk's host in the configuration.", account.host());
            case ConnectException refused ->
                Message.of(
                        "Nothing answers at {0}. Is Asterisk running, with enabled=yes and this port in manager.conf?",
                        account.address());
            default -> Message.of("Asterisk's AMI at {0} did not answer: {1}", account.address(), e.getMessage());
        };
    }
}
