package org.callwright.store;

/** What a change of a connection does to its secret. */
public sealed interface SecretChange {

    /** It stays, be there one or none. */
    record Keep() implements SecretChange {}

    /** There is none from now on. */
    record Remove() implements SecretChange {}

    /** It is another one from now on. */
    record Replace(Secret secret) implements SecretChange {}
}
