package io.kedang.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The door for every value that leaves. The rule of today: admins see all; staff see restricted fields masked.
 * Rights by role and field come with the issue Trust and are decided here, and only here.
 */
@ApplicationScoped
public class FieldGate {

    /** By the list of fields itself, which a template version keeps for its life, and the role. */
    private final Cache<List<? extends GuardedField>, Map<Role, FieldView>> known = Caffeine.newBuilder().weakKeys().build();

    /** @param fields of a template; the same list each time, so that the decisions on it can be remembered */
    public FieldView view(Actor actor, List<? extends GuardedField> fields) {
        return known.get(fields, list -> new ConcurrentHashMap<>()).computeIfAbsent(actor.role(), role -> decideAll(role, fields));
    }

    private static FieldView decideAll(Role role, List<? extends GuardedField> fields) {
        var decisions = new HashMap<String, Decision>(fields.size() * 2);
        var masks = new HashMap<String, String>();
        var allClear = true;
        for (var field : fields) {
            var decision = decide(role, field);
            decisions.put(field.key(), decision);
            if (decision != Decision.CLEAR) {
                allClear = false;
                masks.put(field.key(), field.mask());
            }
        }
        return new FieldView(decisions, masks, allClear);
    }

    private static Decision decide(Role role, GuardedField field) {
        return field.sensitivity() == Sensitivity.RESTRICTED && role != Role.ADMIN ? Decision.MASKED : Decision.CLEAR;
    }
}
