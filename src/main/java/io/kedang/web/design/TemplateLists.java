package io.kedang.web.design;

import io.kedang.access.Actor;
import io.kedang.access.Right;
import io.kedang.access.RoleGrants;
import io.kedang.template.TemplateSummary;
import io.kedang.template.TemplateVersions;
import io.kedang.web.show.Numbers;
import io.kedang.web.show.Reader;
import io.kedang.web.show.Times;
import io.kedang.web.view.TemplatesPage;
import io.kedang.web.view.TemplatesPage.Line;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The page of the templates of a company. */
@ApplicationScoped
class TemplateLists {

    private final TemplateVersions versions;
    private final TemplateStarts starts;

    TemplateLists(TemplateVersions versions, TemplateStarts starts) {
        this.versions = versions;
        this.starts = starts;
    }

    Uni<TemplatesPage> of(Actor actor, List<String> faults, String name, Reader reader) {
        return versions.all(actor).map(all -> new TemplatesPage(lines(all, "published", reader), lines(all, "draft", reader), lines(all, "retired", reader),
                actor.may(Right.DESIGN, RoleGrants.EVERY), starts.all(reader), faults, name));
    }

    private static List<Line> lines(List<TemplateSummary> all, String state, Reader reader) {
        return all.stream().filter(summary -> summary.state().equals(state)).map(summary -> line(summary, reader)).toList();
    }

    private static Line line(TemplateSummary summary, Reader reader) {
        var texts = DesignTexts.in(reader.lang());
        var name = reader.read(summary.name());
        return new Line(summary.key(), name.isBlank() ? summary.key() : name, reader.read(summary.description()), summary.icon(),
                texts.fields(Numbers.of(summary.fields(), reader)), summary.version() == null ? "" : texts.version(summary.version().toString()),
                texts.changed(Times.brief(summary.changedAt(), reader)), summary.draft());
    }
}
