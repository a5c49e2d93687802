package io.kedang.web.rights;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.Decision;
import io.kedang.access.FieldView;
import io.kedang.access.Grant;
import io.kedang.access.RecordAction;
import io.kedang.access.RecordFacts;
import io.kedang.access.Sensitivity;
import io.kedang.access.TemplateAccess;
import io.kedang.access.TenantRole;
import io.kedang.archive.RecordView;
import io.kedang.template.Field;
import io.kedang.template.Template;
import io.kedang.web.show.Reader;
import io.kedang.web.view.WhyPage;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Why somebody sees of a record what they see: what each of their grants says of it. */
final class Reasons {

    private final Template template;
    private final RecordFacts facts;
    private final TemplateAccess access;
    private final long holding;
    private final List<TenantRole> roles;
    private final Reader reader;
    private final RightsWords words;
    private final RoleSentences sentences;

    Reasons(Template template, RecordView record, TemplateAccess access, List<TenantRole> roles, Reader reader, RightsMessages texts) {
        this.template = template;
        this.facts = facts(record);
        this.access = access;
        this.holding = access.holding(RecordAction.READ, facts);
        this.roles = roles;
        this.reader = reader;
        this.words = new RightsWords(reader, texts);
        this.sentences = new RoleSentences(List.of(template), reader, texts);
    }

    /** Of a record that is seen in clear. */
    static RecordFacts facts(RecordView record) {
        return new RecordFacts() {
            @Override
            public UUID owner() {
                return record.owner();
            }

            @Override
            public Sensitivity sensitivity() {
                return Sensitivity.ofKey(record.sensitivity());
            }

            @Override
            public JsonNode value(String field) {
                return record.data().get(field);
            }
        };
    }

    boolean seen() {
        return holding != 0;
    }

    List<WhyPage.Grant> grants() {
        return IntStream.range(0, access.grants().size()).mapToObj(place -> grant(access.grants().get(place), holds(place))).toList();
    }

    private boolean holds(int place) {
        return (holding & 1L << place) != 0;
    }

    private WhyPage.Grant grant(Grant grant, boolean holds) {
        return new WhyPage.Grant(name(grant), sentences.of(template.key(), grant), holds, holds ? words.texts().whyHolds(words.scope(grant.scope(), template)) : whyNot(grant));
    }

    private String whyNot(Grant grant) {
        if (!grant.allows(RecordAction.READ)) {
            return words.texts().whyNoReading();
        }
        return facts.sensitivity().compareTo(grant.ceiling()) > 0 ? words.texts().whyTooSensitive(words.level(facts.sensitivity()))
                : words.texts().whyOutside(words.scope(grant.scope(), template));
    }

    private String name(Grant grant) {
        return roles.stream().filter(role -> role.key().equals(grant.role())).findFirst().map(role -> reader.read(role.name())).orElse(grant.role());
    }

    List<WhyPage.Field> fields(FieldView view) {
        return template.fields().stream().map(field -> field(field, view)).toList();
    }

    private WhyPage.Field field(Field field, FieldView view) {
        var decision = view.of(field.key());
        return new WhyPage.Field(reader.read(field.label()), words.level(field.sensitivity()), decision.name().toLowerCase(java.util.Locale.ROOT), shown(decision), because(field));
    }

    private String shown(Decision decision) {
        return switch (decision) {
            case CLEAR -> words.texts().shownClear();
            case MASKED -> words.texts().accessMasked();
            case HIDDEN -> words.texts().accessHidden();
        };
    }

    private List<String> because(Field field) {
        return IntStream.range(0, access.grants().size()).filter(this::holds).mapToObj(access.grants()::get)
                .map(grant -> grant.fields().containsKey(field.key()) ? words.texts().whyField(name(grant), words.right(grant.right(field)))
                        : words.texts().whyLevel(name(grant), words.level(field.sensitivity()), words.right(grant.right(field)))).distinct().toList();
    }
}
