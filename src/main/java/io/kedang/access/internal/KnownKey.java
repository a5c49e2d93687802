package io.kedang.access.internal;

import io.kedang.access.ApiKey;
import io.kedang.access.Member;
import java.security.MessageDigest;
import java.security.Principal;

/** A key of the API, as it is held in memory to be compared with. */
record KnownKey(String organizationId, ApiKey key, byte[] hash) implements Credential {

    /** Who comes with the key. */
    record Bearer(KnownKey key) implements Principal {
        @Override
        public String getName() {
            return key.userId();
        }
    }

    @Override
    public String userId() {
        return Member.serviceUser(key.member());
    }

    boolean hasHash(byte[] other) {
        return MessageDigest.isEqual(hash, other);
    }
}
