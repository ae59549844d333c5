package org.callwright.asterisk.internal.ami;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.DefaultManagerConnection;
import org.asteriskjava.manager.ManagerConnection;
import org.asteriskjava.manager.ResponseEvents;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.EventGeneratingAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.CoreShowChannelsCompleteEvent;
import org.asteriskjava.manager.event.DbGetResponseEvent;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.EndpointList;
import org.asteriskjava.manager.event.EndpointListComplete;
import org.asteriskjava.manager.event.ListDialplanEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.QueueSummaryCompleteEvent;
import org.asteriskjava.manager.event.QueueSummaryEvent;
import org.asteriskjava.manager.event.ReloadEvent;
import org.asteriskjava.manager.event.ResponseEvent;
import org.asteriskjava.manager.event.ShowDialplanCompleteEvent;
import org.asteriskjava.manager.event.StatusCompleteEvent;
import org.asteriskjava.manager.event.StatusEvent;
import org.asteriskjava.manager.event.VoicemailUserEntryCompleteEvent;
import org.asteriskjava.manager.event.VoicemailUserEntryEvent;
import org.asteriskjava.manager.response.ManagerResponse;

/** One AMI connection from login until it is lost. It does not reconnect. */
final class AmiSession implements AutoCloseable {
    /**
     * The events that are used. Asterisk-Java scans the class path for event classes, which finds none in a bundle, and
     * drops events of unknown classes.
     */
    private static final List<Class<? extends ManagerEvent>> EVENTS = List.of(
            CoreShowChannelEvent.class,
            CoreShowChannelsCompleteEvent.class,
            DbGetCompleteEvent.class,
            DbGetResponseEvent.class,
            EndpointList.class,
            EndpointListComplete.class,
            ListDialplanEvent.class,
            ShowDialplanCompleteEvent.class,
            ReloadEvent.class,
            QueueSummaryEvent.class,
            QueueSummaryCompleteEvent.class,
            StatusEvent.class,
            StatusCompleteEvent.class,
            VoicemailUserEntryEvent.class,
            VoicemailUserEntryCompleteEvent.class);

    private final AmiAccount account;
    private final ManagerConnection connection;
    private final CountDownLatch lost = new CountDownLatch(1);
    private final Set<CompletableFuture<?>> pending = ConcurrentHashMap.newKeySet();

    private AmiSession(AmiAccount account, ManagerConnection connection) {
        this.account = account;
        this.connection = connection;
    }

    /** @param reloaded called when Asterisk says that it loaded something again, which needs read = system */
    static AmiSession login(AmiAccount account, Runnable reloaded)
            throws IOException, AuthenticationFailedException, TimeoutException {
        DefaultManagerConnection connection =
                new DefaultManagerConnection(account.host(), account.port(), account.user(), account.secret());
        int millis = Math.toIntExact(account.deadline().toMillis());
        connection.setSocketTimeout(millis);
        connection.setDefaultResponseTimeout(millis);
        EVENTS.forEach(connection::registerUserEventClass);
        AmiSession session = new AmiSession(account, connection);
        connection.addEventListener(event -> {
            if (event instanceof DisconnectEvent) {
                session.close();
            } else if (event instanceof ReloadEvent) {
                reloaded.run();
            }
        });
        try {
            connection.login("system");
        } catch (RuntimeException e) {
            // Asterisk-Java throws a NullPointerException if the peer closes the connection during the login.
            throw new IOException("the connection ended during the login", e);
        }
        return session;
    }

    /** Waits for the connection to be lost; false if it is still there after this time. */
    boolean awaitLoss(long seconds) throws InterruptedException {
        return lost.await(seconds, TimeUnit.SECONDS);
    }

    ManagerResponse ask(ManagerAction action, long millis) throws IOException, TimeoutException {
        AmiValueGuard.check(action);
        return answered(action, connection.sendAction(action, millis));
    }

    /** The events in the answer to an action, without the one that ends the list. */
    List<ResponseEvent> list(EventGeneratingAction action, long millis) throws IOException, TimeoutException {
        AmiValueGuard.check(action);
        ResponseEvents answer = connection.sendEventGeneratingAction(action, millis);
        answered(action, answer.getResponse());
        return whole(action, answer);
    }

    private static List<ResponseEvent> whole(EventGeneratingAction action, ResponseEvents answer) throws IOException {
        List<ResponseEvent> events = List.copyOf(answer.getEvents());
        // If the connection is lost halfway, the list lacks the event that ends it.
        if (events.isEmpty() || !action.getActionCompleteEventClass().isInstance(events.getLast())) {
            throw new IOException("the answer ended halfway");
        }
        return events.subList(0, events.size() - 1);
    }

    /** The same for several actions at once. Nobody waits between them, which for short lists takes most of the time. */
    List<Answer> lists(List<? extends EventGeneratingAction> actions, long millis)
            throws IOException, TimeoutException {
        List<CompletableFuture<ResponseEvents>> answers = new ArrayList<>();
        try {
            for (EventGeneratingAction action : actions) {
                AmiValueGuard.check(action);
                var answer = new CompletableFuture<ResponseEvents>();
                answers.add(answer);
                pending.add(answer);
                connection.sendEventGeneratingAction(action, answer::complete);
            }
            List<Answer> all = new ArrayList<>();
            for (int i = 0; i < answers.size(); i++) {
                all.add(answer(actions.get(i), answers.get(i).get(millis, TimeUnit.MILLISECONDS)));
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("waiting for the answers was interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException("the connection ended", e);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new TimeoutException("no answer");
        } finally {
            answers.forEach(pending::remove);
        }
    }

    private Answer answer(EventGeneratingAction action, ResponseEvents answer) throws IOException {
        try {
            answered(action, answer.getResponse());
            return new Answer(whole(action, answer), Optional.empty());
        } catch (AmiErrorException e) {
            return new Answer(List.of(), Optional.of(e));
        }
    }

    /** The events in an answer, or the error that Asterisk answered with. */
    record Answer(List<ResponseEvent> events, Optional<AmiErrorException> error) {}

    private ManagerResponse answered(ManagerAction action, ManagerResponse response) throws IOException {
        if (response == null) {
            throw new IOException("the connection ended");
        }
        if (!"Success".equalsIgnoreCase(response.getResponse())) {
            throw AmiErrorException.of(account.user(), action.getAction(), String.valueOf(response.getMessage()));
        }
        return response;
    }

    /** Closes the connection and stops Asterisk-Java's own attempts to reconnect. */
    @Override
    public void close() {
        lost.countDown();
        pending.forEach(answer -> answer.completeExceptionally(new IOException("the connection ended")));
        try {
            connection.logoff();
        } catch (IllegalStateException alreadyOff) {
            // It is closed already.
        }
    }
}
