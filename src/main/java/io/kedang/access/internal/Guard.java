package io.kedang.access.internal;

import io.kedang.access.signin.SigninPolicy;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What stands at a company's door: its policy, and whose sessions have ended before their tokens.
 *
 * @param ended ids of sessions
 * @param endedBefore by member: sessions with tokens up to this second of the epoch have ended
 */
record Guard(SigninPolicy policy, Set<String> ended, Map<UUID, Long> endedBefore) {

    boolean over(UUID member, TokenFacts token) {
        if (ended.isEmpty() && endedBefore.isEmpty()) {
            return false;
        }
        var before = endedBefore.get(member);
        return token.session() != null && ended.contains(token.session()) || before != null && token.issuedAt() <= before;
    }
}
