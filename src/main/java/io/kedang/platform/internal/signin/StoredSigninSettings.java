package io.kedang.platform.internal.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.kedang.access.Actor;
import io.kedang.access.Right;
import io.kedang.access.Sessions;
import io.kedang.access.signin.PolicyJson;
import io.kedang.access.signin.SigninPolicy;
import io.kedang.audit.Action;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.kernel.CommonError;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Violation;
import io.kedang.platform.SigninError;
import io.kedang.platform.SigninSettings;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

@ApplicationScoped
class StoredSigninSettings implements SigninSettings {

    private final TenantSessions tenants;
    private final Sessions sessions;
    private final Journal journal;

    StoredSigninSettings(TenantSessions tenants, Sessions sessions, Journal journal) {
        this.tenants = tenants;
        this.sessions = sessions;
        this.journal = journal;
    }

    @Override
    public Uni<SigninPolicy> get(Actor admin) {
        admin.mustHave(Right.MANAGE_SECURITY);
        return sessions.policy(admin.tenant());
    }

    @Override
    public Uni<SigninPolicy> save(Actor admin, JsonNode json, boolean confirmed) {
        admin.mustHave(Right.MANAGE_SECURITY);
        var policy = checked(admin, json);
        if (!confirmed) {
            refuseLockout(admin, policy);
        }
        return sessions.policy(admin.tenant())
                .chain(before -> tenants.writeTogether(admin.tenant(), List.of(sessions.keeping(policy), journal.statement(entry(admin, before, policy)))))
                .invoke(() -> sessions.changed(admin.tenant())).replaceWith(policy);
    }

    private static JournalEntry entry(Actor admin, SigninPolicy before, SigninPolicy after) {
        var change = JsonNodeFactory.instance.objectNode();
        change.set("from", PolicyJson.write(before));
        change.set("to", PolicyJson.write(after));
        return JournalEntry.done(admin, Action.SIGNIN_POLICY_CHANGED, "signin", null, List.of("addresses", "hours", "secondFactor")).withChange(change.toString());
    }

    private static SigninPolicy checked(Actor admin, JsonNode json) {
        if (json == null || !json.isObject()) {
            throw Problem.of(CommonError.MALFORMED_REQUEST);
        }
        var violations = new ArrayList<Violation>();
        var policy = PolicyJson.read(json, admin.request().lang(), violations);
        if (!violations.isEmpty()) {
            throw Problem.of(SigninError.SIGNIN_POLICY_INVALID, violations);
        }
        return policy;
    }

    private static void refuseLockout(Actor admin, SigninPolicy policy) {
        policy.refusal(admin.grants().roleKeys(), admin.request().address(), Instant.now()).ifPresent(why -> {
            throw Problem.of(SigninError.POLICY_LOCKS_YOU_OUT).with("because", why.slug());
        });
    }
}
