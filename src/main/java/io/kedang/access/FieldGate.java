package io.kedang.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;

/**
 * The door for every value that leaves. The rule of today: admins see all; staff see restricted fields masked.
 * Rights by role and field come with the issue Trust and are decided here, and only here.
 */
@ApplicationScoped
public class FieldGate {

    public FieldView view(Actor actor, Collection<? extends GuardedField> fields) {
        var decisions = new HashMap<String, Decision>(fields.size() * 2);
        var masks = new HashMap<String, String>();
        var allClear = true;
        for (var field : fields) {
            var decision = decide(actor, field);
            decisions.put(field.key(), decision);
            if (decision != Decision.CLEAR) {
                allClear = false;
                masks.put(field.key(), field.mask());
            }
        }
        return new FieldView(decisions, masks, allClear);
    }

    private static Decision decide(Actor actor, GuardedField field) {
        return field.sensitivity() == Sensitivity.RESTRICTED && !actor.isAdmin() ? Decision.MASKED : Decision.CLEAR;
    }
}
