package io.kedang.web.rights;

import io.kedang.access.Grant;
import io.kedang.access.Grants;
import io.kedang.access.Reach;
import io.kedang.access.TemplateAction;
import io.kedang.access.Sensitivity;
import io.kedang.access.TemplateAccess;
import io.kedang.access.TenantRole;
import io.kedang.template.Field;
import io.kedang.template.Template;
import io.kedang.web.show.Reader;
import io.kedang.web.view.FieldWhyPage.Line;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** What each role says of a field, whoever has it. */
final class RoleSays {

    private static final Reach NOBODY = Reach.alone(new UUID(0, 0));

    private final Template template;
    private final Field field;
    private final Reader reader;
    private final RightsWords words;

    RoleSays(Template template, Field field, Reader reader) {
        this.template = template;
        this.field = field;
        this.reader = reader;
        this.words = new RightsWords(reader, RightsTexts.in(reader.lang()));
    }

    List<Line> all(List<TenantRole> roles) {
        return roles.stream().flatMap(this::of).toList();
    }

    private Stream<Line> of(TenantRole role) {
        var access = Grants.of(List.of(role.grants()), NOBODY).on(template.key());
        var name = reader.read(role.name());
        var reading = access.grants().stream().filter(grant -> grant.allows(TemplateAction.READ)).toList();
        return reading.isEmpty() ? Stream.of(new Line(name, "hidden", words.texts().accessHidden(), words.texts().whyNoReading()))
                : reading.stream().map(grant -> line(name, access, grant));
    }

    private Line line(String name, TemplateAccess access, Grant grant) {
        var right = access.right(grant, field, template);
        return new Line(name, right.access().seen().name().toLowerCase(Locale.ROOT), words.right(right), which(grant));
    }

    private String which(Grant grant) {
        var scope = words.scope(grant.scope(), template);
        return grant.ceiling() == Sensitivity.RESTRICTED ? scope : scope + words.texts().comma() + words.texts().upTo(words.level(grant.ceiling()));
    }
}
