package io.kedang.archive.internal;

import io.kedang.access.Decision;
import io.kedang.access.Grant;
import io.kedang.access.TemplateAction;
import io.kedang.access.Scope;
import io.kedang.access.Sensitivity;
import io.kedang.archive.AccessReasons.Explanation;
import io.kedang.archive.AccessReasons.Held;
import io.kedang.archive.AccessReasons.Reason;
import io.kedang.kernel.Label;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Texts;
import io.kedang.template.Field;
import java.util.Locale;
import java.util.Map;

/** Says in words which grants lead to what a member sees. */
final class Explaining {

    private final Held held;
    private final Map<String, Label> roles;
    private final Lang lang;

    /** @param roles names by key */
    Explaining(Held held, Map<String, Label> roles, Lang lang) {
        this.held = held;
        this.roles = roles;
        this.lang = lang;
    }

    /** @param field null to speak of the whole record */
    Explanation of(Field field) {
        var decision = !held.seen() ? Decision.HIDDEN : field == null ? Decision.CLEAR : held.view().of(field.key());
        var words = Texts.get(lang, held.seen() ? "why.seen" : "why.not_seen")
                + (held.seen() && field != null ? " " + Texts.get(lang, "why." + decision.name().toLowerCase(Locale.ROOT)) : "");
        var reasons = held.access().grants().stream().map(grant -> reason(grant, held.holding().contains(grant), field)).toList();
        return new Explanation(held.member().id(), held.record().id(), field == null ? null : field.key(), decision, field != null && held.view().writable(field.key()), words, reasons);
    }

    private Reason reason(Grant grant, boolean holds, Field field) {
        var decision = !grant.allows(TemplateAction.READ) ? null : field == null ? Decision.CLEAR : held.access().shows(grant, field, held.template());
        return new Reason(grant.role(), holds, decision, Texts.get(lang, "why.grant", name(grant.role()), which(grant), what(holds, field, decision)));
    }

    private String name(String role) {
        return roles.containsKey(role) ? roles.get(role).in(lang) : role;
    }

    private String what(boolean holds, Field field, Decision decision) {
        var space = lang == Lang.ZH ? "" : " ";
        var held = Texts.get(lang, holds ? "why.held" : "why.not_held");
        return decision == null ? held + space + Texts.get(lang, "why.no_read")
                : held + (field == null ? "" : space + Texts.get(lang, "why.field_" + decision.name().toLowerCase(Locale.ROOT)));
    }

    private String which(Grant grant) {
        return scope(grant.scope()) + (grant.ceiling() == Sensitivity.RESTRICTED ? "" : Texts.get(lang, "why.ceiling", grant.ceiling().key()));
    }

    private String scope(Scope scope) {
        if (scope instanceof Scope.OfField of) {
            var label = held.template().field(of.field()).map(field -> field.label().in(lang)).orElse(of.field());
            return Texts.get(lang, "why.scope_field", label, String.join(", ", of.values().stream().sorted().map(value -> option(of.field(), value)).toList()));
        }
        return Texts.get(lang, scope instanceof Scope.Own ? "why.scope_own" : scope instanceof Scope.Team ? "why.scope_team" : "why.scope_all");
    }

    private String option(String field, String value) {
        return held.template().field(field).flatMap(known -> known.option(value)).map(option -> option.label().in(lang)).orElse(value);
    }
}
