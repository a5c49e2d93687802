package io.kedang.platform.internal.signin;

import io.kedang.access.Actor;
import io.kedang.access.Member;
import io.kedang.access.Sessions;
import io.kedang.audit.Action;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.kernel.Problem;
import io.kedang.platform.IdentityProvider;
import io.kedang.platform.MemberSessions;
import io.kedang.platform.SigninError;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Sessions that the identity provider knows, joined with what was seen of them here. First they end here, then there: what is over here stays over. */
@ApplicationScoped
class JoinedSessions implements MemberSessions {

    private static final Logger LOG = Logger.getLogger(JoinedSessions.class);

    private final TenantSessions tenants;
    private final Sessions sessions;
    private final People people;
    private final IdentityProvider identity;
    private final Journal journal;

    JoinedSessions(TenantSessions tenants, Sessions sessions, People people, IdentityProvider identity, Journal journal) {
        this.tenants = tenants;
        this.sessions = sessions;
        this.people = people;
        this.identity = identity;
        this.journal = journal;
    }

    @Override
    public Uni<List<Session>> list(Actor actor, UUID member, String current) {
        return people.find(actor, member).chain(person -> open(actor, person, current));
    }

    private Uni<List<Session>> open(Actor actor, Member person, String current) {
        return sessions.seen(actor.tenant(), person.id()).chain(seen -> identity.sessionsOf(person.userId())
                .map(all -> all.stream().filter(session -> person.id().equals(actor.memberId()) || seen.containsKey(session.id()))
                        .map(session -> joined(session, seen, current)).toList()));
    }

    private static Session joined(IdentityProvider.Session session, Map<String, Sessions.Seen> seen, String currentSession) {
        var here = seen.get(session.id());
        var current = session.id().equals(currentSession);
        return here == null ? new Session(session.id(), null, session.address(), session.beganAt(), session.seenAt(), current)
                : new Session(session.id(), here.agent(), here.address(), session.beganAt(), later(here.seenAt(), session.seenAt()), current);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public Uni<Void> end(Actor actor, UUID member, String session) {
        return list(actor, member, null).invoke(all -> {
            if (all.stream().noneMatch(open -> open.id().equals(session))) {
                throw Problem.of(SigninError.SESSION_NOT_FOUND);
            }
        }).chain(() -> ended(actor, member, List.of(session), List.of(sessions.ending(member, session))));
    }

    @Override
    public Uni<Void> endAll(Actor actor, UUID member) {
        return list(actor, member, null).map(all -> all.stream().map(Session::id).toList())
                .chain(ids -> ended(actor, member, ids, List.of(sessions.ending(member, null))));
    }

    private Uni<Void> ended(Actor actor, UUID member, List<String> ids, List<Statement> here) {
        var statements = new ArrayList<>(here);
        statements.add(journal.statement(JournalEntry.done(actor, Action.SESSION_ENDED, "member", member, List.of())));
        return tenants.writeTogether(actor.tenant(), statements).invoke(() -> sessions.changed(actor.tenant()))
                .chain(() -> Multi.createFrom().iterable(ids).onItem().transformToUniAndConcatenate(identity::endSession).collect().last())
                .onFailure().invoke(failure -> LOG.warnf("sessions of member %s have ended here, but perhaps not yet at the identity provider", member))
                .replaceWithVoid();
    }
}
