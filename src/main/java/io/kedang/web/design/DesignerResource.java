package io.kedang.web.design;

import io.kedang.archive.Encryption;
import io.kedang.web.Desk;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The designer of one template, for admins. It reads and saves through the API. */
@Path("/templates")
@Authenticated
public class DesignerResource {

    private static final int LONGEST_LABEL = 200;

    private final Desk desk;
    private final Encryption encryption;

    DesignerResource(Desk desk, Encryption encryption) {
        this.desk = desk;
        this.encryption = encryption;
    }

    @GET
    @Path("{key}/design")
    @Produces(MediaType.TEXT_HTML)
    public Uni<TemplateInstance> design(@RestPath String key) {
        return desk.designer().chain(actor -> encryption.chosen(actor.tenant()).map(SealingRules::json)
                .chain(rules -> desk.page(actor, "templates", shell -> DesignPages.designer(shell, key, rules))));
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
