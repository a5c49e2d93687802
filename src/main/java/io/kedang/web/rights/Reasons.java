package io.kedang.web.rights;

import io.kedang.access.Decision;
import io.kedang.access.Grant;
import io.kedang.access.TemplateAction;
import io.kedang.access.Sensitivity;
import io.kedang.access.TenantRole;
import io.kedang.archive.AccessReasons.Held;
import io.kedang.template.Field;
import io.kedang.web.show.Reader;
import io.kedang.web.view.FieldWhyPage;
import io.kedang.web.view.WhyPage;
import java.util.List;
import java.util.Locale;

/** Why somebody sees of a record what they see: what each of their grants says of it. */
final class Reasons {

    private final Held held;
    private final List<TenantRole> roles;
    private final Reader reader;
    private final RightsWords words;
    private final RoleSentences sentences;

    Reasons(Held held, List<TenantRole> roles, Reader reader, RightsMessages texts) {
        this.held = held;
        this.roles = roles;
        this.reader = reader;
        this.words = new RightsWords(reader, texts);
        this.sentences = new RoleSentences(List.of(held.template()), reader, texts);
    }

    /** Of the whole record. */
    WhyPage.Answer all() {
        return new WhyPage.Answer(held.member().id().toString(), TeamTrees.nameOf(held.member()), held.seen(),
                held.access().grants().stream().map(this::grant).toList(), held.seen() ? held.template().fields().stream().map(this::field).toList() : List.of());
    }

    private WhyPage.Grant grant(Grant grant) {
        return new WhyPage.Grant(name(grant), sentences.of(held.template().key(), grant), held.shows(grant), which(grant));
    }

    private String which(Grant grant) {
        var scope = words.scope(grant.scope(), held.template());
        if (held.shows(grant)) {
            return words.texts().whyHolds(scope);
        }
        if (!grant.allows(TemplateAction.READ)) {
            return words.texts().whyNoReading();
        }
        var level = Sensitivity.ofKey(held.record().sensitivity());
        return level.compareTo(grant.ceiling()) > 0 ? words.texts().whyTooSensitive(words.level(level)) : words.texts().whyOutside(scope);
    }

    private String name(Grant grant) {
        return roles.stream().filter(role -> role.key().equals(grant.role())).findFirst().map(role -> reader.read(role.name())).orElse(grant.role());
    }

    private WhyPage.Field field(Field field) {
        return new WhyPage.Field(field.key(), reader.read(field.label()), words.levelLabel(field.sensitivity()), state(field), words.shown(held.view().of(field.key())), because(field));
    }

    private String state(Field field) {
        return held.view().of(field.key()).name().toLowerCase(Locale.ROOT);
    }

    private List<String> because(Field field) {
        return held.access().grants().stream().filter(held::shows)
                .map(grant -> grant.fields().containsKey(field.key()) ? words.texts().whyField(name(grant), words.right(grant.right(field)))
                        : words.texts().whyLevel(name(grant), words.level(field.sensitivity()), words.right(grant.right(field)))).distinct().toList();
    }

    /** Of one field. */
    FieldWhyPage.Answer of(Field field) {
        var name = TeamTrees.nameOf(held.member());
        return new FieldWhyPage.Answer(held.member().id().toString(), name, held.seen() ? state(field) : Decision.HIDDEN.name().toLowerCase(Locale.ROOT), answer(name, field),
                held.access().grants().stream().map(grant -> line(grant, field)).toList());
    }

    private String answer(String name, Field field) {
        if (!held.seen()) {
            return words.texts().whyUnseen(name);
        }
        return switch (held.view().of(field.key())) {
            case CLEAR -> held.view().writable(field.key()) ? words.texts().whyWrites(name) : words.texts().whyReads(name);
            case MASKED -> held.view().writable(field.key()) ? words.texts().whyEnters(name) : words.texts().whyMasked(name);
            case HIDDEN -> words.texts().whyHidden(name);
        };
    }

    private FieldWhyPage.Line line(Grant grant, Field field) {
        var right = held.access().right(grant, field, held.template());
        return held.shows(grant) ? new FieldWhyPage.Line(name(grant), right.access().seen().name().toLowerCase(Locale.ROOT), words.right(right), which(grant))
                : new FieldWhyPage.Line(name(grant), "off", words.texts().whyNoSay(), which(grant));
    }
}
