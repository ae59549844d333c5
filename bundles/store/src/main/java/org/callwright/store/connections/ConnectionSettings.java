package org.callwright.store.connections;

import java.net.URI;

/**
 * The settings an administrator enters for another system. The secret is held separately, in {@link OpenConnection}.
 *
 * @param name the display name; unique among connections
 * @param address the base URL, such as {@code https://crm.example/api}
 * @param user the login name; empty when there is none or when a token is used
 * @param privateNetworkAllowed whether the address may be in a private network
 */
public record ConnectionSettings(String name, URI address, String user, boolean privateNetworkAllowed) {}
