package org.callwright.it.stage;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.asteriskjava.manager.ManagerConnection;
import org.asteriskjava.manager.ManagerConnectionFactory;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.NewExtenEvent;
import org.callwright.asterisk.testing.DemoPbx;

/** The way calls take through the dialplan, as Asterisk itself reports it. */
public final class CallTrace implements AutoCloseable {
    private final Queue<Line> lines = new ConcurrentLinkedQueue<>();
    private final Queue<String> ended = new ConcurrentLinkedQueue<>();
    private final ManagerConnection ami;

    /** One line of the dialplan that a channel ran. */
    record Line(String channel, String context, String extension, int priority, String application, String data) {
        String shown() {
            return context + "," + extension + "," + priority + " " + application + "(" + data + ")";
        }
    }

    public CallTrace(DemoPbx pbx) throws Exception {
        ami = new ManagerConnectionFactory("127.0.0.1", pbx.amiPort(), "callwright", pbx.account("ami_secret"))
                .createManagerConnection();
        ami.addEventListener(this::take);
        ami.login();
    }

    private void take(ManagerEvent event) {
        if (event instanceof NewExtenEvent line) {
            lines.add(new Line(
                    line.getChannel(),
                    line.getContext(),
                    line.getExtension(),
                    line.getPriority(),
                    line.getApplication(),
                    line.getAppData() == null ? "" : line.getAppData()));
        } else if (event instanceof HangupEvent hangup) {
            ended.add(hangup.getChannel());
        }
    }

    /** Forgets everything, before another call. */
    public void clear() {
        lines.clear();
        ended.clear();
    }

    /** The channel of the one caller who dialled this number on the trunk. */
    public String callerOf(String number) {
        List<String> callers = at(number);
        if (callers.size() != 1) {
            throw new AssertionError("One caller was to dial " + number + ", not " + callers);
        }
        return callers.getFirst();
    }

    /** The channels that ran the first line of an extension, of whatever context. */
    public List<String> at(String extension) {
        return lines.stream()
                .filter(line -> line.extension().equals(extension) && line.priority() == 1)
                .map(Line::channel)
                .distinct()
                .toList();
    }

    /** The channels that entered a callflow. */
    public List<String> in(String flow) {
        return lines.stream()
                .filter(line -> line.context().equals("callwright-" + flow + "-live") && line.priority() == 1)
                .map(Line::channel)
                .distinct()
                .toList();
    }

    /** What a channel ran, from the first line to the last. */
    public List<String> path(String channel) {
        return lines.stream()
                .filter(line -> line.channel().equals(channel))
                .map(Line::shown)
                .toList();
    }

    /** Whether a channel in this context came to its {@code Hangup()}, and was not hung up before. */
    public boolean hungUpByItself(String context) {
        return lines.stream()
                .anyMatch(line ->
                        line.context().equals(context) && line.application().equals("Hangup"));
    }

    /** How many lines all channels ran in the contexts whose names begin so. */
    public long ranIn(String contexts) {
        return lines.stream()
                .filter(line -> line.context().startsWith(contexts))
                .count();
    }

    /** Returns when the channel is gone. */
    public void awaitEnd(String channel) throws InterruptedException {
        awaitEnd(channel, Duration.ofSeconds(30));
    }

    public void awaitEnd(String channel, Duration longest) throws InterruptedException {
        Await.until("channel " + channel + " ends", longest, () -> ended.contains(channel));
    }

    @Override
    public void close() {
        ami.logoff();
    }
}
