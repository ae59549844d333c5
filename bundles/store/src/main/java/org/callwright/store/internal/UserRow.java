package org.callwright.store.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.callwright.store.UserStore.User;

/** Somebody who may log in. */
@Entity
@Table(name = "app_user")
public class UserRow {
    @Id
    private String login;

    @Column(name = "password_hash")
    private String passwordHash;

    protected UserRow() {}

    UserRow(User user) {
        this.login = user.login();
        this.passwordHash = user.passwordHash();
    }

    User user() {
        return new User(login, passwordHash);
    }
}
