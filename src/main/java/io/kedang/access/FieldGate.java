package io.kedang.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The door for every value that leaves. What an actor sees of a record is the union over the grants that hold it; what may be asked for in conditions and
 * order is what every grant shows in clear.
 */
@Singleton
public class FieldGate {

    /** By the list of fields itself, which a template version keeps for its life, and the list of grants, which equal members share. */
    private final Cache<List<? extends GuardedField>, Cache<GrantList, Map<Asked, FieldView>>> known = Caffeine.newBuilder().weakKeys().build();

    private enum Kind {
        RECORD, EVERYWHERE, ANYWHERE, NEW
    }

    /** @param reading bits of the grants that show @param writing bits of the grants that let change */
    private record Asked(Kind kind, long reading, long writing) {
    }

    /** What the actor sees of this record; everything is hidden of one that no grant holds. */
    public FieldView of(Actor actor, Guarded template, RecordFacts facts) {
        var access = actor.on(template.key());
        return view(access, template, new Asked(Kind.RECORD, access.holding(TemplateAction.READ, facts), access.holding(TemplateAction.UPDATE, facts)));
    }

    /** What the actor sees of every record that they see at all: what may be asked for. */
    public FieldView everywhere(Actor actor, Guarded template) {
        return overAll(Kind.EVERYWHERE, actor, template);
    }

    /** What the actor sees of some record at least: which fields there are to speak of. */
    public FieldView anywhere(Actor actor, Guarded template) {
        return overAll(Kind.ANYWHERE, actor, template);
    }

    /** What the actor may say of a new record; what may not be said is not there. */
    public FieldView ofNew(Actor actor, Guarded template) {
        var access = actor.on(template.key());
        return view(access, template, new Asked(Kind.NEW, access.with(TemplateAction.CREATE), access.with(TemplateAction.CREATE)));
    }

    /**
     * Whether the actor would see more of some value if it were shown as another version of its template says. Decided grant by grant: a record that is
     * shown in clear by one of them may be shown so by another.
     */
    public boolean clearer(Actor actor, Guarded before, GuardedField was, Guarded after, GuardedField now) {
        return SightChange.of(actor.on(after.key()), before, was, after, now).clearer();
    }

    private FieldView overAll(Kind kind, Actor actor, Guarded template) {
        var access = actor.on(template.key());
        return view(access, template, new Asked(kind, access.with(TemplateAction.READ), access.with(TemplateAction.UPDATE)));
    }

    private FieldView view(TemplateAccess access, Guarded template, Asked asked) {
        return known.get(template.fields(), fields -> Caffeine.newBuilder().weakKeys().build()).get(access.list(), list -> new ConcurrentHashMap<>())
                .computeIfAbsent(asked, key -> make(access.list(), template, key));
    }

    private static FieldView make(GrantList list, Guarded template, Asked asked) {
        var decided = new FieldDecisions(list.at(asked.reading()), list.at(asked.writing()), template);
        return switch (asked.kind()) {
            case RECORD, ANYWHERE -> decided.union();
            case EVERYWHERE -> decided.everywhere();
            case NEW -> decided.ofNew();
        };
    }
}
