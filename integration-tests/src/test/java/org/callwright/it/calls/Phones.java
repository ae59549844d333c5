package org.callwright.it.calls;

import org.callwright.asterisk.testing.DemoPbx;
import org.callwright.asterisk.testing.FreePorts;
import org.callwright.it.stage.Await;
import org.callwright.it.stage.Sipp;

/** The PBX's phones, Alice's and Bob's, which sipp plays. */
record Phones(DemoPbx pbx) {
    /** Registers a phone; returns the port at which it then takes calls. */
    int register(String phone) throws Exception {
        int port = FreePorts.next();
        Sipp.register(phone, pbx.account(phone + "_password"), port, pbx.sipPort());
        return port;
    }

    /** Bob dials a number, and stays. */
    Sipp bobDials(String number) throws Exception {
        return Sipp.dialling("bob", pbx.account("bob_password"), number, pbx.sipPort());
    }

    void awaitRinging(String phone) throws Exception {
        Await.until(
                phone + " rings",
                HeldCallers.SOON,
                () -> pbx.cli("core show channels concise")
                        .lines()
                        .anyMatch(line -> line.startsWith("PJSIP/" + phone) && line.contains("!Ringing!")));
    }
}
