package org.callwright.it.stage;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.asteriskjava.manager.ManagerConnection;
import org.asteriskjava.manager.ManagerConnectionFactory;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.event.HangupEvent;
import org.callwright.asterisk.testing.DemoPbx;

/** Many calls to one extension, up to 40 at a time. */
public final class CallFlood implements AutoCloseable {
    private static final int AT_ONCE = 40;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final AtomicInteger ended = new AtomicInteger();
    private final ManagerConnection ami;
    private final String context;

    /** @param context where the extensions are */
    public CallFlood(DemoPbx pbx, String context) throws Exception {
        this.context = context;
        ami = new ManagerConnectionFactory("127.0.0.1", pbx.amiPort(), "callwright", pbx.account("ami_secret"))
                .createManagerConnection();
        ami.addEventListener(event -> {
            if (event instanceof HangupEvent hangup && hangup.getChannel().endsWith(";2")) {
                ended.incrementAndGet();
                places.release();
            }
        });
        ami.login();
    }

    /**
     * Makes calls, each until it is hung up on.
     *
     * @return how many calls ended in a second, on average
     */
    public double callsASecond(String extension, int calls) throws Exception {
        ended.set(0);
        long start = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            call(extension);
        }
        Await.until("all calls have ended", Duration.ofSeconds(60), () -> ended.get() >= calls);
        return calls / ((System.nanoTime() - start) / 1e9);
    }

    /**
     * Makes calls at fixed intervals until something is done, and waits until all of them were hung up on.
     *
     * @return how many it made
     */
    public int callsUntil(BooleanSupplier done, String extension, Duration between) throws Exception {
        ended.set(0);
        int made = 0;
        for (long next = System.nanoTime(); !done.getAsBoolean(); next += between.toNanos()) {
            call(extension);
            made++;
            TimeUnit.NANOSECONDS.sleep(next + between.toNanos() - System.nanoTime());
        }
        int all = made;
        Await.until("all calls have ended", Duration.ofSeconds(60), () -> ended.get() >= all);
        return all;
    }

    private void call(String extension) throws Exception {
        if (!places.tryAcquire(30, TimeUnit.SECONDS)) {
            throw new AssertionError("Calls do not end: only " + ended + " did");
        }
        var call = new OriginateAction();
        call.setChannel("Local/" + extension + "@" + context);
        call.setApplication("Wait");
        call.setData("20");
        call.setAsync(true);
        call.setTimeout(30_000L);
        ami.sendAction(call, null);
    }

    @Override
    public void close() {
        ami.logoff();
    }
}
