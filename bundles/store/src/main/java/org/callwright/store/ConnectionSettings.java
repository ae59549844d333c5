package org.callwright.store;

import java.net.URI;

/**
 * What an administrator sets up of another system, but for the secret.
 *
 * @param name as people know it; no two connections have the same
 * @param address where it is, such as {@code https://crm.example/api}
 * @param user the name to log in with; empty for none, or for a token
 * @param privateNetworkAllowed whether its address may be one of a private network
 */
public record ConnectionSettings(String name, URI address, String user, boolean privateNetworkAllowed) {}
