package org.callwright.store.internal.rows;

/** Names one version of one flow. */
public record VersionKey(String flow, int number) {}
