package io.kedang.access.internal;

import io.kedang.access.ApiKey;
import io.kedang.access.Member;
import io.kedang.kernel.http.RequestContext;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantSessions;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** When sessions and keys were seen last: noted in memory, written every few seconds, a transaction a company. What waits at a kill is lost; it is no journal. */
@Singleton
class Sightings {

    private static final Logger LOG = Logger.getLogger(Sightings.class);
    private static final long FLUSH_MILLIS = 15_000;
    private static final int MOST = 50_000;
    private static final int LONGEST_AGENT = 300;
    private static final String SESSIONS = """
            INSERT INTO session_seen AS s (sid, member, agent, address, lang)
            SELECT DISTINCT ON (sid) sid, member, agent, address, lang FROM unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::text[]) AS seen (sid, member, agent, address, lang)
            ON CONFLICT (sid) DO UPDATE SET address = excluded.address, agent = coalesce(excluded.agent, s.agent), lang = coalesce(excluded.lang, s.lang), seen_at = now()""";
    private static final String KEYS = """
            UPDATE api_key k SET last_used_at = now(), last_address = used.address
            FROM (SELECT * FROM unnest($1::uuid[], $2::text[]) AS u (id, address)) AS used WHERE k.id = used.id""";

    private record Sighting(Tenant tenant, UUID id, String sid, String agent, String address, String lang) {
    }

    private final TenantSessions sessions;
    private final Map<Object, Sighting> pending = new ConcurrentHashMap<>();

    Sightings(TenantSessions sessions) {
        this.sessions = sessions;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(FLUSH_MILLIS, timer -> flush().subscribe().with(done -> { }, failure -> LOG.warn("sightings of sessions could not be written", failure)));
    }

    void session(Tenant tenant, Member member, TokenFacts token, String address, RoutingContext context) {
        if (token.session() != null && !pending.containsKey(token.session()) && pending.size() < MOST) {
            pending.put(token.session(), new Sighting(tenant, member.id(), token.session(), agent(context), address, lang(context)));
        }
    }

    void key(Tenant tenant, ApiKey key, String address) {
        if (!pending.containsKey(key.id()) && pending.size() < MOST) {
            pending.put(key.id(), new Sighting(tenant, key.id(), null, null, address, null));
        }
    }

    private static String agent(RoutingContext context) {
        var agent = context.request().getHeader("User-Agent");
        return agent == null ? null : agent.replaceAll("\\p{Cntrl}", " ").substring(0, Math.min(agent.length(), LONGEST_AGENT));
    }

    /** Of those who say one; programs do not. */
    private static String lang(RoutingContext context) {
        return RequestContext.saysLanguage(context) ? RequestContext.of(context).lang().code() : null;
    }

    private Uni<Void> flush() {
        var batches = new HashMap<Tenant, List<Sighting>>();
        pending.forEach((key, seen) -> {
            pending.remove(key);
            batches.computeIfAbsent(seen.tenant(), tenant -> new ArrayList<>()).add(seen);
        });
        return Multi.createFrom().iterable(batches.entrySet()).onItem().transformToUniAndConcatenate(batch -> write(batch.getKey(), batch.getValue()))
                .collect().last().replaceWithVoid();
    }

    private Uni<?> write(Tenant tenant, List<Sighting> all) {
        var bySession = all.stream().filter(seen -> seen.sid() != null).toList();
        var byKey = all.stream().filter(seen -> seen.sid() == null).toList();
        return sessions.writeTogether(tenant, List.of(
                Statement.of(SESSIONS, bySession.stream().map(Sighting::sid).toArray(String[]::new), bySession.stream().map(Sighting::id).toArray(UUID[]::new),
                        bySession.stream().map(Sighting::agent).toArray(String[]::new), bySession.stream().map(Sighting::address).toArray(String[]::new),
                        bySession.stream().map(Sighting::lang).toArray(String[]::new)),
                Statement.of(KEYS, byKey.stream().map(Sighting::id).toArray(UUID[]::new), byKey.stream().map(Sighting::address).toArray(String[]::new))))
                .onFailure().invoke(failure -> LOG.warnf("sightings of sessions in %s could not be written: %s", tenant.schema(), failure.getClass().getSimpleName()))
                .onFailure().recoverWithNull();
    }
}
