package org.callwright.app.access;

import java.time.Duration;

/** What came of trying to log in. */
public sealed interface LoginResult {

    /**
     * Let in.
     *
     * @param ticket what the browser shows from now on; a secret
     */
    record LetIn(String ticket) implements LoginResult {}

    /** There is no such login, or it has another password. */
    record Wrong() implements LoginResult {}

    /** The password is right, but an administrator has disabled the user. */
    record Disabled() implements LoginResult {}

    /**
     * There were too many tries. The password was not even looked at.
     *
     * @param after when the next one is looked at
     */
    record TryLater(Duration after) implements LoginResult {}
}
