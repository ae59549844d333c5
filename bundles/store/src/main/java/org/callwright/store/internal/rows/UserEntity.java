package org.callwright.store.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.callwright.store.UserStore.User;

/** A user who may log in. */
@Entity
@Table(name = "app_user")
public class UserEntity {
    @Id
    private String login;

    @Column(name = "password_hash")
    private String passwordHash;

    protected UserEntity() {}

    public UserEntity(User user) {
        this.login = user.login();
        this.passwordHash = user.passwordHash();
    }

    public User user() {
        return new User(login, passwordHash);
    }
}
