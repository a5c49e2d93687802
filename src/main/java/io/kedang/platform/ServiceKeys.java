package io.kedang.platform;

import io.kedang.access.Actor;
import io.kedang.access.ApiKey;
import io.kedang.access.Member;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Service accounts and the keys with which programs come as them; for admins. */
public interface ServiceKeys {

    /**
     * A key to be made.
     *
     * @param templates keys of templates; empty for all
     * @param networks from which it may be used; empty for wherever the policy allows
     * @param days until it ends
     */
    record NewKey(UUID account, String name, List<String> templates, List<String> actions, List<String> networks, int days) {
    }

    /** @param text the whole key, which is nowhere to be had again */
    record Made(ApiKey key, String text) {

        @Override
        public String toString() {
            return "Made[" + key.prefix() + "]";
        }
    }

    Uni<List<Member>> accounts(Actor admin);

    Uni<Member> makeAccount(Actor admin, String name);

    /** Its keys end with it. */
    Uni<Void> removeAccount(Actor admin, UUID id);

    Uni<List<ApiKey>> keys(Actor admin);

    Uni<Made> makeKey(Actor admin, NewKey wanted);

    /** At once on this node, within ten seconds on every other. */
    Uni<Void> revoke(Actor admin, UUID key);
}
