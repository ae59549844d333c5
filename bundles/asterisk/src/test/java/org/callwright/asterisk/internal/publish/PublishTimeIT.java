package org.callwright.asterisk.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.callwright.asterisk.internal.AsteriskServer;
import org.callwright.asterisk.internal.Bridge;
import org.callwright.asterisk.internal.TestFlows;
import org.callwright.asterisk.testing.DemoPbx;
import org.callwright.model.PhoneNumber;
import org.callwright.pbx.Publication.LiveFlow;
import org.junit.jupiter.api.Test;

class PublishTimeIT {
    @Test
    void onePublishAmongAThousandFlowsTakesLittleMoreThanTheFirst() throws Exception {
        try (DemoPbx pbx = DemoPbx.start()) {
            AsteriskServer server = Bridge.connected(Bridge.settings(pbx));
            long one = server.publish(TestFlows.many(1)).took().toMillis();
            long again = server.publish(TestFlows.many(2)).took().toMillis();
            long first = server.publish(TestFlows.many(1000)).took().toMillis();
            List<LiveFlow> flows = new ArrayList<>(TestFlows.many(1000).flows().values());
            flows.add(TestFlows.flow("added", TestFlows.waits("added", 1), PhoneNumber.extension("300")));
            long added = server.publish(TestFlows.publication(flows)).took().toMillis();

            System.out.printf(
                    "Publish to verified live: 1 flow %d ms, a 2nd %d ms; 1,000 at once %d ms; one more %d ms%n",
                    one, again, first, added);
            assertThat(added).isLessThan(5000);
            server.stop();
        }
    }
}
