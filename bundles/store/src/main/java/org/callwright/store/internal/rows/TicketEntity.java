package org.callwright.store.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.callwright.store.UserStore.Ticket;

/** A ticket that logs a browser in without a password. */
@Entity
@Table(name = "login_ticket")
public class TicketEntity {
    @Id
    private String hash;

    private String login;

    @Column(name = "valid_until")
    @Convert(converter = InstantConverter.class)
    private Instant until;

    @Column(name = "begun_at")
    @Convert(converter = InstantConverter.class)
    private Instant begun;

    @Column(name = "client_address")
    private String address;

    private String browser;

    protected TicketEntity() {}

    public TicketEntity(Ticket ticket) {
        this.hash = ticket.hash();
        this.login = ticket.login();
        this.until = ticket.until();
        this.begun = ticket.begun().orElse(null);
        this.address = ticket.address();
        this.browser = ticket.browser();
    }

    public Ticket ticket() {
        return new Ticket(hash, login, until, Optional.ofNullable(begun), address, browser);
    }
}
