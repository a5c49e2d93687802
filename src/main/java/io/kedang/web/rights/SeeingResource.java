package io.kedang.web.rights;

import io.kedang.web.Desk;
import io.kedang.web.http.SeeingCookie;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;

/** The end of looking through another member's eyes. */
@Path("/settings/seeing/stop")
@Authenticated
public class SeeingResource {

    private final Desk desk;
    private final SeeingCookie seeing;

    SeeingResource(Desk desk, SeeingCookie seeing) {
        this.desk = desk;
        this.seeing = seeing;
    }

    @POST
    public Response stop(@RestForm String csrf) {
        seeing.end(desk.context());
        return Desk.goTo("/members");
    }
}
