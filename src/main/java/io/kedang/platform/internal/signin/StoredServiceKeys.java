package io.kedang.platform.internal.signin;

import io.kedang.access.AccessError;
import io.kedang.access.Actor;
import io.kedang.access.ApiKey;
import io.kedang.access.ApiKeyText;
import io.kedang.access.ApiKeys;
import io.kedang.access.Member;
import io.kedang.access.Member.MemberState;
import io.kedang.access.MemberGrants;
import io.kedang.access.Members;
import io.kedang.access.Right;
import io.kedang.access.Role;
import io.kedang.audit.Action;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.platform.ServiceKeys;
import io.kedang.platform.SigninError;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Service accounts are members like people, so that whatever they do has somebody who did it; keys are theirs. */
@ApplicationScoped
class StoredServiceKeys implements ServiceKeys {

    private static final int MOST = 200;

    private final TenantSessions sessions;
    private final Members members;
    private final MemberGrants grants;
    private final ApiKeys keys;
    private final NewKeys wanted;
    private final Journal journal;

    StoredServiceKeys(TenantSessions sessions, Members members, MemberGrants grants, ApiKeys keys, NewKeys wanted, Journal journal) {
        this.sessions = sessions;
        this.members = members;
        this.grants = grants;
        this.keys = keys;
        this.wanted = wanted;
        this.journal = journal;
    }

    @Override
    public Uni<List<Member>> accounts(Actor admin) {
        admin.mustHave(Right.MANAGE_SECURITY);
        return members.everybody(admin.tenant())
                .map(all -> all.stream().filter(member -> member.service() && member.state() != MemberState.REMOVED).toList());
    }

    @Override
    public Uni<Member> makeAccount(Actor admin, String name) {
        return accounts(admin).invoke(all -> room(all.size())).chain(() -> add(admin, Ids.next(), checked(admin, name)));
    }

    private static String checked(Actor admin, String name) {
        if (!NewKeys.goodName(name)) {
            throw Problem.of(SigninError.SERVICE_ACCOUNT_INVALID, List.of(new Violation("/name", "name", Texts.get(admin.request().lang(), "key.name"))));
        }
        return name.strip();
    }

    private Uni<Member> add(Actor admin, UUID id, String name) {
        return sessions.entities(admin.tenant(), session -> members.add(session, id, Member.serviceUser(id), id + "@service-account.invalid", name, Role.STAFF, MemberState.ACTIVE)
                .call(member -> journal.write(session, JournalEntry.done(admin, Action.ACCOUNT_CREATED, "member", id, List.of()))));
    }

    @Override
    public Uni<Void> removeAccount(Actor admin, UUID id) {
        return account(admin, id)
                .chain(account -> sessions.writeTogether(admin.tenant(), List.of(keys.revokingAllOf(id)))
                        .invoke(rows -> forget(rows.get(0)))
                        .chain(() -> sessions.entities(admin.tenant(), session -> members.remove(session, id)
                                .call(member -> journal.write(session, JournalEntry.done(admin, Action.ACCOUNT_REMOVED, "member", id, List.of()))))))
                .invoke(member -> members.changed(admin.tenant(), member.userId())).replaceWithVoid();
    }

    private Uni<Member> account(Actor admin, UUID id) {
        return accounts(admin).map(all -> all.stream().filter(account -> account.id().equals(id)).findFirst()
                .orElseThrow(() -> Problem.of(SigninError.SERVICE_ACCOUNT_NOT_FOUND)));
    }

    @Override
    public Uni<List<ApiKey>> keys(Actor admin) {
        admin.mustHave(Right.MANAGE_SECURITY);
        return keys.list(admin.tenant());
    }

    @Override
    public Uni<Made> makeKey(Actor admin, NewKey key) {
        return keys(admin).invoke(all -> room(all.stream().filter(known -> known.good(Instant.now())).count()))
                .chain(() -> account(admin, key.account())).call(account -> mustHold(admin, account))
                .chain(() -> wanted.checked(admin, key))
                .chain(made -> keep(admin, made, ApiKeyText.make()));
    }

    /** Whoever makes a key has it in hand: it opens nothing that is closed to them. */
    private Uni<Void> mustHold(Actor admin, Member account) {
        return grants.of(admin.tenant(), account).invoke(theirs -> {
            if (!admin.grants().cover(theirs)) {
                throw Problem.of(AccessError.MORE_THAN_HELD);
            }
        }).replaceWithVoid();
    }

    private static void room(long taken) {
        if (taken >= MOST) {
            throw Problem.of(SigninError.TOO_MANY_KEYS, MOST);
        }
    }

    private Uni<Made> keep(Actor admin, ApiKey checked, ApiKeyText text) {
        var key = NewKeys.with(checked, text.prefix());
        var entry = JournalEntry.done(admin, Action.KEY_CREATED, "key", key.id(), List.of()).withDetail(key.prefix());
        return keys.announce(admin.tenant(), key.prefix())
                .chain(() -> sessions.writeTogether(admin.tenant(), List.of(keys.adding(key, text.hash()), journal.statement(entry))))
                .replaceWith(new Made(key, text.text()));
    }

    @Override
    public Uni<Void> revoke(Actor admin, UUID id) {
        return keys(admin).map(all -> all.stream().filter(key -> key.id().equals(id)).findFirst().orElseThrow(() -> Problem.of(SigninError.KEY_NOT_FOUND)))
                .chain(key -> key.revokedAt() != null ? Uni.createFrom().nullItem() : revoked(admin, key)).replaceWithVoid();
    }

    private Uni<?> revoked(Actor admin, ApiKey key) {
        var entry = JournalEntry.done(admin, Action.KEY_REVOKED, "key", key.id(), List.of()).withDetail(key.prefix());
        return sessions.writeTogether(admin.tenant(), List.of(keys.revoking(key.id()), journal.statement(entry))).invoke(rows -> forget(rows.get(0)));
    }

    private void forget(RowSet<Row> prefixes) {
        prefixes.forEach(row -> keys.changed(row.getString("prefix")));
    }
}
