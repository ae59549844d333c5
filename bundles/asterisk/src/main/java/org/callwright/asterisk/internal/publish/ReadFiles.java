package org.callwright.asterisk.internal.publish;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.callwright.asterisk.internal.delivery.DialplanDelivery;
import org.callwright.asterisk.internal.delivery.ForeignFile;
import org.callwright.model.Message;
import org.callwright.pbx.ChangedFile;

/**
 * Which of the PBX's own files Asterisk has read as they are now. Until the first reload that is known of, all that are
 * older than what was published last.
 */
final class ReadFiles {
    private final DialplanDelivery delivery;
    private volatile Optional<Map<String, Instant>> read = Optional.empty();

    ReadFiles(DialplanDelivery delivery) {
        this.delivery = delivery;
    }

    /** Called when Asterisk has just read its files. */
    void reloaded() {
        read = Optional.of(
                delivery.foreign().stream().collect(Collectors.toMap(ForeignFile::name, ForeignFile::changed)));
    }

    List<ChangedFile> changed() {
        Optional<Instant> written = delivery.written();
        Predicate<ForeignFile> isRead = read.<Predicate<ForeignFile>>map(
                        times -> file -> file.changed().equals(times.get(file.name())))
                .orElse(file -> written.isEmpty() || !file.changed().isAfter(written.get()));
        return delivery.foreign().stream()
                .filter(isRead.negate())
                .map(file -> new ChangedFile(file.name(), file.changed()))
                .toList();
    }

    /** What in these files keeps Asterisk from reading on. */
    Optional<Message> fault() {
        return delivery.foreign().stream()
                .map(ForeignFile::fault)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
