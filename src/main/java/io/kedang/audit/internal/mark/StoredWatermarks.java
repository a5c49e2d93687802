package io.kedang.audit.internal.mark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kedang.access.Actor;
import io.kedang.access.Right;
import io.kedang.access.RoleRules;
import io.kedang.audit.Action;
import io.kedang.audit.AuditError;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.audit.WatermarkPolicy;
import io.kedang.audit.Watermarks;
import io.kedang.kernel.Problem;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.TenantConnection;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The setting {@code watermark}; remembered for some seconds. */
@ApplicationScoped
class StoredWatermarks implements Watermarks, RoleRules {

    private static final String SELECT = "SELECT value::text FROM setting WHERE key = 'watermark'";
    private static final String UPSERT = "INSERT INTO setting (key, value) VALUES ('watermark', $1::text::jsonb) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
    private static final int LONGEST_PAGE = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TenantSessions sessions;
    private final Journal journal;
    private final Cache<UUID, WatermarkPolicy> known = Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(Duration.ofSeconds(20)).build();
    private final Cache<Reported, Boolean> reported = Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(Duration.ofMinutes(1)).build();

    private record Reported(UUID tenant, UUID member, Attempt attempt) {
    }

    StoredWatermarks(TenantSessions sessions, Journal journal) {
        this.sessions = sessions;
        this.journal = journal;
    }

    @Override
    public Uni<WatermarkPolicy> of(Actor actor) {
        var remembered = known.getIfPresent(actor.tenant().id());
        return remembered != null ? Uni.createFrom().item(remembered)
                : sessions.readOne(actor.tenant(), Statement.of(SELECT)).map(StoredWatermarks::policy).invoke(policy -> known.put(actor.tenant().id(), policy));
    }

    /** Also of a mark that is off for now: it would be on again with whoever got in meanwhile. */
    @Override
    public Uni<Set<String>> roles(TenantConnection connection) {
        return connection.execute(Statement.of(SELECT)).map(rows -> Set.copyOf(policy(rows).exceptRoles()));
    }

    private static WatermarkPolicy policy(RowSet<Row> rows) {
        try {
            var policy = rows.size() == 0 ? WatermarkPolicy.NONE : JSON.readValue(rows.iterator().next().getString(0), WatermarkPolicy.class);
            return policy.possible() ? policy : WatermarkPolicy.NONE;
        } catch (JsonProcessingException otherwiseChanged) {
            return WatermarkPolicy.NONE;
        }
    }

    @Override
    public Uni<WatermarkPolicy> change(Actor actor, WatermarkPolicy policy) {
        actor.mustHave(Right.MANAGE_SECURITY);
        if (!policy.possible()) {
            throw Problem.of(AuditError.WATERMARK_INVALID);
        }
        return of(actor).chain(before -> sessions.writeTogether(actor.tenant(), List.of(Statement.of(UPSERT, json(policy)),
                        journal.statement(JournalEntry.done(actor, Action.WATERMARK_CHANGED, "watermark", null, List.of()).withChange(json(Map.of("from", before, "to", policy)))))))
                .invoke(() -> known.invalidate(actor.tenant().id())).replaceWith(policy);
    }

    @Override
    public Uni<Void> report(Actor actor, Attempt attempt, String page) {
        var first = reported.asMap().putIfAbsent(new Reported(actor.tenant().id(), actor.memberId(), attempt), true) == null;
        var action = attempt == Attempt.WATERMARK ? Action.WATERMARK_TAMPERED : Action.COPY_BLOCKED;
        return !first ? Uni.createFrom().voidItem() : journal.writeAlone(actor.tenant(), JournalEntry.done(actor, action, "page", null, List.of())
                .withDetail(attempt.name().toLowerCase(Locale.ROOT) + " " + path(page)));
    }

    /** Told by the browser: a path and nothing else. */
    private static String path(String page) {
        var plain = page == null ? "" : page.replaceAll("[^A-Za-z0-9/_.-]", "");
        return plain.substring(0, Math.min(LONGEST_PAGE, plain.length()));
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
