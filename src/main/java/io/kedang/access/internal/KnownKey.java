package io.kedang.access.internal;

import io.kedang.access.ApiKey;
import io.kedang.access.Grants;
import io.kedang.access.Member;
import io.kedang.access.TemplateAction;
import java.security.MessageDigest;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A key of the API, as it is held in memory to be compared with. */
final class KnownKey implements Credential {

    private final String organizationId;
    private final ApiKey key;
    private final byte[] hash;
    private final Set<TemplateAction> actions;
    private volatile Narrowed narrowed;

    /** What the key leaves of its account's grants: the same object as long as those are, since grants remember what they were asked. */
    private record Narrowed(Grants of, Grants to) {
    }

    /** Who comes with the key. */
    record Bearer(KnownKey key) implements Principal {
        @Override
        public String getName() {
            return key.userId();
        }
    }

    KnownKey(String organizationId, ApiKey key, byte[] hash) {
        this.organizationId = organizationId;
        this.key = key;
        this.hash = hash;
        this.actions = key.scope().actions().stream().map(TemplateAction::ofKey).flatMap(Optional::stream)
                .filter(action -> !action.governs()).collect(Collectors.toUnmodifiableSet());
    }

    ApiKey key() {
        return key;
    }

    @Override
    public String organizationId() {
        return organizationId;
    }

    @Override
    public String userId() {
        return Member.serviceUser(key.member());
    }

    /** A key manages nothing, whatever its account may. */
    @Override
    public Grants narrowed(Grants held) {
        var known = narrowed;
        if (known == null || known.of() != held) {
            var templates = key.scope().templates();
            known = new Narrowed(held, held.limitedTo(templates.isEmpty() ? null : templates, actions, Set.of()));
            narrowed = known;
        }
        return known.to();
    }

    boolean hasHash(byte[] other) {
        return MessageDigest.isEqual(hash, other);
    }
}
