package io.kedang.archive.internal;

import io.kedang.access.AccessError;
import io.kedang.access.Actor;
import io.kedang.access.Grant;
import io.kedang.access.TemplateAction;
import io.kedang.access.RecordFacts;
import io.kedang.access.Scope;
import io.kedang.access.TemplateAccess;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.RecordAccess.Heirs;
import io.kedang.archive.RecordPatch;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.template.Template;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.TenantConnection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Giving a record to another owner, and to another sensitivity. Both decide who sees it, so both take the right to share; whoever holds only their own or
 * their team's records hands them over within their teams. To make a record more sensitive takes no more than changing it.
 */
@ApplicationScoped
class Handing {

    private static final String MEMBER = "SELECT FROM member WHERE id = $1 AND state <> 'removed'";

    /** Fails unless the actor may. */
    Uni<Void> check(TenantConnection connection, Actor actor, Template template, StoredRecord record, RecordPatch patch) {
        var facts = StoredFacts.of(record);
        if (patch.sensitivity() != null && patch.sensitivity().compareTo(record.sensitivity()) < 0 && !actor.on(template.key()).may(TemplateAction.SHARE, facts)) {
            throw Problem.of(AccessError.ACTION_NOT_ALLOWED);
        }
        if (patch.sensitivity() != null && patch.sensitivity().compareTo(record.sensitivity()) > 0) {
            Reachable.must(actor, template, handed(record, new RecordPatch(null, null, null, patch.sensitivity(), null)), TemplateAction.UPDATE);
        }
        if (patch.owner() == null || patch.owner().equals(record.owner())) {
            return Uni.createFrom().voidItem();
        }
        if (!mayHandTo(actor, template, facts, patch.owner())) {
            throw Problem.of(AccessError.ACTION_NOT_ALLOWED);
        }
        return connection.execute(Statement.of(MEMBER, patch.owner())).invoke(rows -> {
            if (rows.size() == 0) {
                throw Problem.of(ArchiveError.RECORD_INVALID, List.of(new Violation("/owner", "unknown_member", Texts.get(actor.request().lang(), "unknown_member", "owner"))));
            }
        }).replaceWithVoid();
    }

    private static boolean mayHandTo(Actor actor, Template template, RecordFacts facts, UUID owner) {
        var access = actor.on(template.key());
        return switch (heirs(access, facts)) {
            case NOBODY -> false;
            case MATES -> access.reach().mates().contains(owner);
            case ANYBODY -> true;
        };
    }

    /** Whom a record may be handed to. */
    static Heirs heirs(TemplateAccess access, RecordFacts facts) {
        var heirs = Heirs.NOBODY;
        for (var bits = access.holding(TemplateAction.SHARE, facts); bits != 0 && heirs != Heirs.ANYBODY; bits &= bits - 1) {
            heirs = anybody(access.grants().get(Long.numberOfTrailingZeros(bits))) ? Heirs.ANYBODY : Heirs.MATES;
        }
        return heirs;
    }

    private static boolean anybody(Grant grant) {
        return grant.scope() instanceof Scope.All || grant.scope() instanceof Scope.OfField;
    }

    static StoredRecord handed(StoredRecord record, RecordPatch patch) {
        return new StoredRecord(record.id(), record.template(), record.version(), record.revision(), record.title(), record.stage(), record.data(), record.original(),
                record.createdAt(), record.createdBy(), record.updatedAt(), record.updatedBy(), record.deletedAt(), record.attention(), record.hidden(),
                patch.owner() == null ? record.owner() : patch.owner(), patch.sensitivity() == null ? record.sensitivity() : patch.sensitivity(), record.sealed());
    }
}
