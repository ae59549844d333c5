package org.callwright.designer.table;

import static org.callwright.designer.messages.Translations.say;

import java.util.function.LongSupplier;
import org.callwright.designer.messages.ErrorMessages;
import org.callwright.designer.widgets.InlineMessage;
import org.callwright.model.Message;

/** Shows rows again after a change, and not while nothing of them changed: so they keep the keyboard. */
public final class FollowedRows {
    private final LongSupplier revision;
    private final Runnable show;
    private final Message unread;
    private final InlineMessage failure = new InlineMessage();
    private long shown = -1;

    /**
     * @param revision of what there is to show
     * @param show reads and shows it
     * @param unread what to say when it could not be read
     */
    public FollowedRows(LongSupplier revision, Runnable show, Message unread) {
        this.revision = revision;
        this.show = show;
        this.unread = unread;
    }

    /** Shows them if they are others than before: at first, and after whatever may have changed them. */
    public void look() {
        attempt(() -> {
            long now = revision.getAsLong();
            if (now != shown) {
                shown = now;
                show.run();
            }
        });
    }

    /** Reads something of them; {@link #failure} says why that failed. */
    public void attempt(Runnable reading) {
        failure.clear();
        try {
            reading.run();
        } catch (RuntimeException | Error e) {
            shown = -1; // the next change or search tries again
            failure.refuse(say(ErrorMessages.message(unread, e)));
        }
    }

    /** Where the page says that they could not be read. */
    public InlineMessage failure() {
        return failure;
    }
}
