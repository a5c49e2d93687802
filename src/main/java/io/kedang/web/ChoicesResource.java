package io.kedang.web;

import io.kedang.archive.RecordTitles;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Records that a reference can lead to, by words of their titles. */
@Path("/archive/{key}/choices")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ChoicesResource {

    private final Desk desk;
    private final RecordTitles titles;

    ChoicesResource(Desk desk, RecordTitles titles) {
        this.desk = desk;
        this.titles = titles;
    }

    /** A record to choose. */
    public record Choice(String id, String title) {
    }

    @GET
    public Uni<List<Choice>> find(@RestPath String key, @RestQuery String q) {
        return desk.actor().chain(actor -> titles.find(actor, key, q == null ? "" : q))
                .map(found -> found.stream().map(title -> new Choice(title.id().toString(), title.title().isBlank() ? desk.reader().texts().untitled() : title.title())).toList());
    }
}
