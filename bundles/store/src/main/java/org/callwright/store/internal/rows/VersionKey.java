package org.callwright.store.internal.rows;

/** The primary key of a version: its flow and its number. */
public record VersionKey(String flow, int number) {}
