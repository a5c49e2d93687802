package io.kedang.web.design;

import io.kedang.access.Actor;
import io.kedang.archive.Encryption;
import io.kedang.kernel.Problem;
import io.kedang.template.TemplateDrafts;
import io.kedang.template.TemplateError;
import io.kedang.template.Templates;
import io.kedang.web.Desk;
import io.kedang.web.view.DesignerPage;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The designer of one template, for admins. It reads and saves through the API. */
@Path("/templates")
@Authenticated
public class DesignerResource {

    private static final int LONGEST_LABEL = 200;

    private final Desk desk;
    private final TemplateDrafts drafts;
    private final Templates templates;
    private final Encryption encryption;

    DesignerResource(Desk desk, TemplateDrafts drafts, Templates templates, Encryption encryption) {
        this.desk = desk;
        this.drafts = drafts;
        this.templates = templates;
        this.encryption = encryption;
    }

    @GET
    @Path("{key}/design")
    @Produces(MediaType.TEXT_HTML)
    public Uni<TemplateInstance> design(@RestPath String key) {
        return desk.designer().chain(actor -> page(actor, key).chain(page -> desk.page(actor, "templates", shell -> DesignPages.designer(shell, page))));
    }

    private Uni<DesignerPage> page(Actor actor, String key) {
        return Uni.combine().all().unis(drafts.find(actor, key).map(Optional::isPresent), inForce(actor, key), encryption.chosen(actor.tenant()).map(SealingRules::json))
                .with((draft, published, rules) -> new DesignerPage(key, draft, published, rules));
    }

    private Uni<Boolean> inForce(Actor actor, String key) {
        return templates.published(actor.tenant(), key).replaceWith(true).onFailure(DesignerResource::unknown).recoverWithItem(false);
    }

    private static boolean unknown(Throwable failure) {
        return failure instanceof Problem problem && problem.code() == TemplateError.TEMPLATE_NOT_FOUND;
    }

    /** A key for a field. */
    public record Key(String key) {
    }

    @GET
    @Path("key")
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Key> key(@RestQuery String label) {
        return desk.designer().map(actor -> new Key(FieldKeys.of(label == null ? "" : label.substring(0, Math.min(label.length(), LONGEST_LABEL)), "field")));
    }
}
