package io.kedang.web.rights;

import io.kedang.access.Grant;
import io.kedang.access.TemplateAction;
import io.kedang.access.RoleGrants;
import io.kedang.access.Sensitivity;
import io.kedang.template.Field;
import io.kedang.template.Template;
import io.kedang.web.show.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a role allows, in sentences: one for the company, one for each line of the matrix. */
final class RoleSentences {

    private static final int MOST_FIELDS = 8;

    private final Map<String, Template> templates = new LinkedHashMap<>();
    private final Reader reader;
    private final RightsWords words;

    RoleSentences(List<Template> templates, Reader reader, RightsMessages texts) {
        templates.forEach(template -> this.templates.put(template.key(), template));
        this.reader = reader;
        this.words = new RightsWords(reader, texts);
    }

    List<String> of(RoleGrants role) {
        var sentences = new ArrayList<String>();
        if (!role.rights().isEmpty()) {
            sentences.add(words.texts().sentenceRights(words.list(role.rights().stream().sorted().map(words::right))));
        }
        Stream.concat(templates.keySet().stream(), Stream.of(RoleGrants.EVERY)).filter(role.grants()::containsKey)
                .forEach(template -> role.grants().get(template).forEach(grant -> sentences.add(of(template, grant, name(template, role.grants().size() == 1)))));
        return sentences;
    }

    /** @param alone whether no other template is named */
    private String name(String key, boolean alone) {
        var template = templates.get(key);
        return template != null ? reader.read(template.name()) : alone ? words.texts().allTemplates() : words.texts().everyTemplate();
    }

    /** @param key of a template, or {@link RoleGrants#EVERY} */
    String of(String key, Grant grant) {
        return of(key, grant, name(key, false));
    }

    private String of(String key, Grant grant, String name) {
        var template = templates.get(key);
        if (grant.actions().isEmpty()) {
            return words.texts().sentenceNothing(name);
        }
        var parts = actions(grant, template, name);
        return String.join(words.texts().semicolon(), grant.allows(TemplateAction.READ) || grant.allows(TemplateAction.CREATE) ? shown(grant, template, parts) : parts);
    }

    /** What is done with the records of the scope, and what with the whole template. */
    private ArrayList<String> actions(Grant grant, Template template, String name) {
        var parts = new ArrayList<String>();
        var scoped = listed(grant, true);
        var whole = listed(grant, false);
        if (!scoped.isEmpty()) {
            parts.add(words.texts().sentenceLine(name, scoped, words.scope(grant.scope(), template)));
        }
        if (!whole.isEmpty()) {
            parts.add(words.texts().sentenceGoverning(scoped.isEmpty() ? name : words.texts().wholeTemplate(), whole));
        }
        return parts;
    }

    private String listed(Grant grant, boolean scoped) {
        return words.list(Arrays.stream(TemplateAction.values()).filter(action -> action.scoped() == scoped && grant.allows(action)).map(words::action));
    }

    private List<String> shown(Grant grant, Template template, List<String> parts) {
        if (grant.ceiling() != Sensitivity.RESTRICTED) {
            parts.add(words.texts().sentenceCeiling(words.level(grant.ceiling())));
        }
        for (var level : Sensitivity.values()) {
            if (grant.sensitivity().containsKey(level) || level == Sensitivity.RESTRICTED) {
                parts.add(words.texts().sentenceLevel(words.level(level), words.right(grant.right(level))));
            }
        }
        fields(grant, template, parts);
        return parts;
    }

    private void fields(Grant grant, Template template, List<String> parts) {
        var named = grant.fields().keySet().stream().sorted().toList();
        named.stream().limit(MOST_FIELDS).map(key -> words.texts().sentenceField(label(template, key), words.right(grant.fields().get(key)))).forEach(parts::add);
        if (named.size() > MOST_FIELDS) {
            parts.add(words.texts().sentenceMore(named.size() - MOST_FIELDS));
        }
    }

    private String label(Template template, String key) {
        var all = template == null ? templates.values().stream() : Stream.of(template);
        return all.flatMap(each -> each.field(key).stream()).findFirst().map(Field::label).map(reader::read).orElse(key);
    }
}
