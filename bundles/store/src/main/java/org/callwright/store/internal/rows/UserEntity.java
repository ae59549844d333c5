package org.callwright.store.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.callwright.store.Role;
import org.callwright.store.Stamp;
import org.callwright.store.UserStore.LastLogin;
import org.callwright.store.UserStore.User;
import org.callwright.store.preferences.Preferences;
import org.callwright.store.preferences.Preferences.Hours;
import org.callwright.store.preferences.Preferences.Theme;

/** A user who may log in. */
@Entity
@Table(name = "app_user")
public class UserEntity {
    @Id
    private String login;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "user_role")
    @Enumerated(EnumType.STRING)
    private Role role;

    private boolean enabled;

    @Column(name = "changed_at")
    @Convert(converter = InstantConverter.class)
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "last_login_at")
    @Convert(converter = InstantConverter.class)
    private Instant lastLoginAt;

    @Column(name = "last_login_from")
    private String lastLoginFrom;

    @Column(name = "page_language")
    private String language;

    @Column(name = "page_country")
    private String country;

    @Column(name = "page_theme")
    @Enumerated(EnumType.STRING)
    private Theme theme = Preferences.NONE.theme();

    @Column(name = "page_hours")
    @Enumerated(EnumType.STRING)
    private Hours hours = Preferences.NONE.hours();

    protected UserEntity() {}

    public UserEntity(String login) {
        this.login = login;
    }

    /** Takes over everything but the last log-in and the preferences. */
    public void set(User user) {
        this.passwordHash = user.passwordHash();
        this.role = user.role();
        this.enabled = user.enabled();
        this.changedAt = user.changed().map(Stamp::at).orElse(null);
        this.changedBy = user.changed().map(Stamp::by).orElse(null);
    }

    public User user() {
        return new User(
                login,
                passwordHash,
                role,
                enabled,
                changedAt == null ? Optional.empty() : Optional.of(new Stamp(changedAt, changedBy)),
                lastLoginAt == null ? Optional.empty() : Optional.of(new LastLogin(lastLoginAt, lastLoginFrom)));
    }

    public Preferences preferences() {
        return new Preferences(Optional.ofNullable(language), Optional.ofNullable(country), theme, hours);
    }
}
