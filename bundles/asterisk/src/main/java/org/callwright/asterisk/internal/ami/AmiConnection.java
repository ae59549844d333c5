package org.callwright.asterisk.internal.ami;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.CommandAction;
import org.asteriskjava.manager.action.CoreSettingsAction;
import org.asteriskjava.manager.action.EventGeneratingAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.PingAction;
import org.asteriskjava.manager.event.ResponseEvent;
import org.asteriskjava.manager.response.CommandResponse;
import org.asteriskjava.manager.response.CoreSettingsResponse;
import org.asteriskjava.manager.response.ManagerResponse;
import org.callwright.model.MachineFault;
import org.callwright.model.Message;
import org.callwright.pbx.PbxState;
import org.callwright.pbx.PbxUnreachableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection to Asterisk's management interface. It reconnects by itself, and every request has a deadline. */
public final class AmiConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AmiConnection.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_BOOT = Duration.ofMinutes(1);
    private static final int SECONDS_BETWEEN_PINGS = 10;

    private final AmiAccount account;
    private final Runnable reloaded;
    private final Thread keeper = new Thread(this::keepUp, "callwright-ami");
    private volatile AmiSession session;
    private final ConnectionState state;
    /** Whether a permission was missing since the login. */
    private volatile boolean denied;

    /** @param listener is called for every change of state, in order */
    public AmiConnection(AmiAccount account, Consumer<PbxState> listener) {
        this(account, listener, () -> {});
    }

    /** @param reloaded is called when Asterisk tells that somebody had it load modules again; must return at once */
    public AmiConnection(AmiAccount account, Consumer<PbxState> listener, Runnable reloaded) {
        this.reloaded = reloaded;
        this.account = account;
        this.state = new ConnectionState(
                new PbxState.Away(Instant.now(), Message.of("Asterisk at {0} was not reached yet.", account.address())),
                listener);
        keeper.setDaemon(true);
    }

    public void start() {
        keeper.start();
    }

    /** Never connects, because the configuration does not tell where to. */
    public void stayAway(Message why) {
        state.begin(new PbxState.Away(Instant.now(), why));
    }

    public PbxState state() {
        return state.now();
    }

    /** Waits for Asterisk; false if it is not reachable in time. */
    public boolean awaitReachable(Duration longest) throws InterruptedException {
        return state.awaitReachable(longest);
    }

    /**
     * Sends an action and waits for its answer.
     *
     * @throws PbxUnreachableException if there is no answer in time, or the answer is an error
     *     ({@link AmiErrorException})
     */
    public ManagerResponse ask(ManagerAction action) {
        return exchange(action, with -> with.ask(action, account.deadline().toMillis()));
    }

    /**
     * The events of one type in the answer to an action; errors as with {@link #ask}. What callers send can have line
     * breaks in it, so an event may end early, and the rest of it come as another.
     *
     * @param needed what makes such an event usable; one for which this is null is left out
     */
    public <E extends ResponseEvent> List<E> list(
            EventGeneratingAction action, Class<E> type, Function<? super E, ?> needed) {
        List<ResponseEvent> events =
                exchange(action, with -> with.list(action, account.deadline().toMillis()));
        return usable(events, type, needed);
    }

    private static <E extends ResponseEvent> List<E> usable(
            List<ResponseEvent> events, Class<E> type, Function<? super E, ?> needed) {
        return events.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(event -> needed.apply(event) != null)
                .toList();
    }

    /**
     * The same for several actions of one kind at once.
     *
     * @param needed as with {@link #list}
     * @param none whether an error that Asterisk answers with means that there is no such list
     * @return a list for each action; empty where there is none
     */
    public <E extends ResponseEvent> List<Optional<List<E>>> lists(
            List<? extends EventGeneratingAction> actions,
            Class<E> type,
            Function<? super E, ?> needed,
            Predicate<AmiErrorException> none) {
        if (actions.isEmpty()) {
            return List.of();
        }
        List<AmiSession.Answer> answers = exchange(
                actions.getFirst(),
                with -> with.lists(actions, account.deadline().toMillis()));
        return answers.stream()
                .map(answer -> {
                    answer.error().filter(none.negate()).ifPresent(error -> {
                        throw noted(error);
                    });
                    return answer.error().isPresent()
                            ? Optional.<List<E>>empty()
                            : Optional.of(usable(answer.events(), type, needed));
                })
                .toList();
    }

    /** The output of a console command, line by line; errors as with {@link #ask}. */
    public List<String> command(String command, Duration deadline) {
        CommandAction action = new CommandAction(command);
        ManagerResponse response = exchange(action, with -> with.ask(action, deadline.toMillis()));
        return ((CommandResponse) response).getResult();
    }

    public List<String> command(String command) {
        return command(command, account.deadline());
    }

    private interface Exchange<T> {
        T with(AmiSession session) throws IOException, TimeoutException;
    }

    private <T> T exchange(ManagerAction action, Exchange<T> exchange) {
        AmiSession current = session;
        if (current == null) {
            Message why = state.now() instanceof PbxState.Away away ? away.why() : lost();
            throw new PbxUnreachableException(why, null);
        }
        try {
            return exchange.with(current);
        } catch (AmiErrorException e) {
            throw noted(e);
        } catch (TimeoutException e) {
            throw new PbxUnreachableException(
                    Message.of("Asterisk at {0} did not answer {1} in time.", account.address(), action.getAction()),
                    e);
        } catch (IOException | IllegalStateException e) {
            throw new PbxUnreachableException(lost(), e);
        }
    }

    private AmiErrorException noted(AmiErrorException e) {
        if (e.permission()) {
            denied = true;
        }
        return e;
    }

    private Message lost() {
        return Message.of("The connection to Asterisk at {0} was lost.", account.address());
    }

    private void keepUp() {
        Duration pause = FIRST_PAUSE;
        while (!Thread.currentThread().isInterrupted()) {
            if (wasConnected()) {
                pause = FIRST_PAUSE;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** Connects, and returns once the connection is lost; false if there was none. */
    private boolean wasConnected() {
        try {
            return connect();
        } catch (RuntimeException | Error e) { // whatever it is, the thread connects again
            failed(e);
            return false;
        }
    }

    private boolean connect() {
        boolean connected = false;
        try (AmiSession opened = AmiSession.login(account, reloaded)) {
            session = opened;
            connected = true;
            state.change(new PbxState.Reachable(Instant.now(), bootedVersion()));
            awaitLoss(opened);
            away(lost());
        } catch (IOException | AuthenticationFailedException | TimeoutException | PbxUnreachableException e) {
            away(AmiFailure.why(account, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            session = null;
        }
        return connected;
    }

    /** A peer that vanished without closing the connection is noticed only by pinging it. */
    private void awaitLoss(AmiSession opened) throws InterruptedException {
        AmiSession before = opened;
        AmiSession current = opened;
        try {
            while (!current.awaitLoss(SECONDS_BETWEEN_PINGS)) {
                ask(new PingAction());
                if (before != current) {
                    before.close(); // what was asked there has been answered
                    before = current;
                }
                if (denied) {
                    current = renewed(current);
                }
            }
        } finally {
            before.close();
            current.close();
        }
    }

    /** Asterisk gives permissions at the login: what was added since needs another one. */
    private AmiSession renewed(AmiSession current) {
        denied = false;
        try {
            AmiSession fresh = AmiSession.login(account, reloaded);
            session = fresh;
            return fresh;
        } catch (IOException | AuthenticationFailedException | TimeoutException e) {
            LOG.debug("The permissions stay as they were: {}", e.getMessage());
            return current;
        }
    }

    private String bootedVersion() {
        try {
            // AMI listens before Asterisk has loaded its dialplan.
            command("core waitfullybooted", LONGEST_BOOT);
            String full = ((CoreSettingsResponse) ask(new CoreSettingsAction())).getAsteriskVersion();
            return full.replaceFirst("[^0-9.].*", "");
        } catch (AmiErrorException e) {
            return "of unknown version";
        }
    }

    private void failed(Throwable e) {
        LOG.error("The connection to Asterisk at {} failed", account.address(), e);
        try {
            away(MachineFault.in(e).map(MachineFault::message).orElseGet(this::lost));
        } catch (RuntimeException | Error again) {
            LOG.error("Not everybody was told that Asterisk is away", again);
        }
    }

    private void away(Message why) {
        session = null;
        state.away(why);
    }

    @Override
    public void close() {
        if (keeper.getState() == Thread.State.NEW) {
            return; // it stays away
        }
        keeper.interrupt();
        try {
            keeper.join(account.deadline());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
