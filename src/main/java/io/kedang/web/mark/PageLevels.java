package io.kedang.web.mark;

import io.kedang.access.Actor;
import io.kedang.access.Sensitivity;
import io.kedang.kernel.Problem;
import io.kedang.template.Field;
import io.kedang.template.Templates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;

/** How sensitive a page is: one of records as the most sensitive field of their template, the journal confidential, anything else internal. */
@ApplicationScoped
public class PageLevels {

    private static final String ARCHIVE = "archive:";

    private final Templates templates;

    PageLevels(Templates templates) {
        this.templates = templates;
    }

    /** @param page its entry of the navigation */
    public Uni<Sensitivity> of(Actor actor, String page) {
        if (page.startsWith(ARCHIVE)) {
            return templates.published(actor.tenant(), page.substring(ARCHIVE.length()))
                    .map(compiled -> compiled.template().fields().stream().map(Field::sensitivity).max(Comparator.naturalOrder()).orElse(Sensitivity.INTERNAL))
                    .onFailure(Problem.class).recoverWithItem(Sensitivity.CONFIDENTIAL);
        }
        return Uni.createFrom().item(page.equals("journal") ? Sensitivity.CONFIDENTIAL : Sensitivity.INTERNAL);
    }
}
