package org.callwright.it.container;

import org.junit.Before;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;

/** Tests that run inside a container with the bundles and properties of the reference host. No PBX is there. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public abstract class ContainerTestBase {
    Container container;

    @Configuration
    public static Option[] host() throws Exception {
        return HostOptions.host();
    }

    @Before
    public void enter() {
        container = Container.here();
    }
}
