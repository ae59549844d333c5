package org.callwright.app.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.callwright.store.Role;

/**
 * Who may do it. A method that is for more than viewers, or about a user's own account, takes an {@link Operator} and
 * refuses whoever has another role.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
    /** The least role. */
    Role value();

    /** Who is not logged in yet may do it too: what lets in, and what does not read or write anything. */
    boolean beforeLogin() default false;
}
