package org.callwright.phonebook.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.callwright.app.contacts.Contacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nobody waits for the names of phones. */
class NameRefreshTest {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);
    private final AtomicInteger times = new AtomicInteger();

    /** Of a PBX that does not answer. */
    private final Contacts silent = (Contacts) Proxy.newProxyInstance(
            Contacts.class.getClassLoader(), new Class<?>[] {Contacts.class}, (proxy, method, arguments) -> {
                times.incrementAndGet();
                asked.countDown();
                answered.await();
                return 0L;
            });

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aPbxThatDoesNotAnswerIsAskedOnceAndHoldsNobody() throws Exception {
        NameRefresh names = new NameRefresh(silent);
        for (int i = 0; i < 200; i++) {
            names.start();
        }
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        answered.countDown();
        names.start();
        assertThat(times).hasValue(1);
    }
}
