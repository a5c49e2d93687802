package io.kedang.access;

import io.kedang.access.signin.Network;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A key with which a program uses the API.
 *
 * @param prefix the public part, by which it is known
 * @param member the service account that acts
 * @param networks from which it may be used; empty for wherever the company's policy allows
 * @param revokedAt null while it is good
 * @param lastUsedAt some seconds late; null when it never was
 */
public record ApiKey(UUID id, String prefix, UUID member, String name, KeyScope scope, List<Network> networks, Instant createdAt, UUID createdBy,
        Instant expiresAt, Instant revokedAt, Instant lastUsedAt, String lastAddress) {

    public boolean good(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
