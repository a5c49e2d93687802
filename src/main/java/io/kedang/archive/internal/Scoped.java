package io.kedang.archive.internal;

import io.kedang.access.Actor;
import io.kedang.access.TemplateAction;
import io.kedang.template.Field;
import io.kedang.template.Template;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which records an actor may do something with, as a part of statements. */
final class Scoped {

    private static final String ALL = "true";

    private Scoped() {
    }

    /** @return {@code " AND …"}, or nothing where every record may be */
    static String and(Actor actor, Template template, TemplateAction action, BoundValues values) {
        var access = actor.on(template.key());
        return access.mayAll(action) ? "" : " AND " + access.sql(action, template, values::bind);
    }

    /** The same for records whose value of a field may be read in clear. */
    static String andClear(Actor actor, Template template, Field field, BoundValues values) {
        var sql = actor.on(template.key()).sqlClear(field, template, values::bind);
        return sql.equals(ALL) ? "" : " AND " + sql;
    }

    /** Of records of any template: those that may be read. */
    static String readable(Actor actor, List<Template> templates, BoundValues values) {
        return each(templates, values, template -> actor.on(template.key()).sql(TemplateAction.READ, template, values::bind));
    }

    /** Of records of any template: whether the title may be read in clear. */
    static String titled(Actor actor, List<Template> templates, BoundValues values) {
        return each(templates, values, template -> template.field(template.titleField()).map(field -> actor.on(template.key()).sqlClear(field, template, values::bind)).orElse("false"));
    }

    private static String each(List<Template> templates, BoundValues values, Function<Template, String> condition) {
        return templates.isEmpty() ? "false"
                : templates.stream().map(template -> " WHEN " + values.bind(template.key()) + "::text THEN " + condition.apply(template))
                        .collect(Collectors.joining("", "CASE template_key", " ELSE false END"));
    }
}
