package org.callwright.store.connections;

/** What saving a connection does with its secret. */
public sealed interface SecretChange {

    /** Leaves the secret as it is, whether or not there is one. */
    record Keep() implements SecretChange {}

    /** Deletes the secret. */
    record Remove() implements SecretChange {}

    /** Sets or replaces the secret. */
    record Replace(Secret secret) implements SecretChange {}
}
