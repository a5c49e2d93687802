package io.kedang.web.security;

import io.kedang.access.Actor;
import io.kedang.access.Member;
import io.kedang.access.Members;
import io.kedang.kernel.CommonError;
import io.kedang.kernel.Problem;
import io.kedang.platform.MemberSessions;
import io.kedang.platform.SigninMethods;
import io.kedang.web.Desk;
import io.kedang.web.http.Flashes;
import io.kedang.web.show.Reader;
import io.kedang.web.show.Times;
import io.kedang.web.view.SessionsPage;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** By what and where one is signed in, and members are. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class SessionsPageResource {

    private static final String OWN = "/account";

    private final Desk desk;
    private final MemberSessions sessions;
    private final SigninMethods methods;
    private final Members members;
    private final Flashes flashes;
    private final SecurityIdentity identity;

    SessionsPageResource(Desk desk, MemberSessions sessions, SigninMethods methods, Members members, Flashes flashes, SecurityIdentity identity) {
        this.desk = desk;
        this.sessions = sessions;
        this.methods = methods;
        this.members = members;
        this.flashes = flashes;
        this.identity = identity;
    }

    @GET
    @Path("account")
    public Uni<TemplateInstance> own() {
        return desk.actor().chain(actor -> page(actor, actor.memberId(), null, OWN));
    }

    @GET
    @Path("members/{id}/sessions")
    public Uni<TemplateInstance> of(@RestPath UUID id) {
        return desk.actor().chain(actor -> members.list(actor.tenant())
                .map(all -> all.stream().filter(member -> member.id().equals(id)).map(Member::name).findFirst().orElseThrow(() -> Problem.of(CommonError.NOT_FOUND)))
                .chain(name -> page(actor, id, name, pathOf(id))));
    }

    private Uni<TemplateInstance> page(Actor actor, UUID member, String name, String path) {
        String current = identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim("sid") : null;
        return methods.list(actor, member).chain(ways -> sessions.list(actor, member, current)
                .map(all -> new SessionsPage(name, path, ways.stream().map(way -> MethodRows.of(way, desk.reader())).toList(), all.stream().map(session -> line(session, desk.reader())).toList())))
                .chain(page -> desk.page(actor, name == null ? "" : "members", shell -> SecurityPages.sessions(shell, page)));
    }

    private SessionsPage.Session line(MemberSessions.Session session, Reader reader) {
        return new SessionsPage.Session(session.id(), Devices.of(agent(session)), session.address() == null ? "" : session.address(),
                Times.minute(session.beganAt().atOffset(ZoneOffset.UTC), reader), Times.minute(session.seenAt().atOffset(ZoneOffset.UTC), reader), session.current());
    }

    /** What this very request shows is known before it is written down. */
    private String agent(MemberSessions.Session session) {
        return session.agent() == null && session.current() ? desk.context().request().getHeader("User-Agent") : session.agent();
    }

    @POST
    @Path("account/{session}/end")
    public Uni<Response> endOwn(@RestPath String session, @RestForm String csrf) {
        return desk.actor().chain(actor -> end(actor, actor.memberId(), session, OWN));
    }

    @POST
    @Path("members/{id}/sessions/{session}/end")
    public Uni<Response> endOf(@RestPath UUID id, @RestPath String session, @RestForm String csrf) {
        return desk.actor().chain(actor -> end(actor, id, session, pathOf(id)));
    }

    private Uni<Response> end(Actor actor, UUID member, String session, String back) {
        return sessions.end(actor, member, session).map(ended -> done(texts().sessionEnded(), back));
    }

    /** One's own session is over, too: the way leads out. */
    @POST
    @Path("account/end")
    public Uni<Response> endAllOwn(@RestForm String csrf) {
        return desk.actor().chain(actor -> sessions.endAll(actor, actor.memberId())).map(ended -> Desk.goTo("/"));
    }

    @POST
    @Path("members/{id}/sessions/end")
    public Uni<Response> endAllOf(@RestPath UUID id, @RestForm String csrf) {
        return desk.actor().chain(actor -> sessions.endAll(actor, id)).map(ended -> done(texts().allEnded(), pathOf(id)));
    }

    private Response done(String text, String back) {
        flashes.done(desk.context(), text);
        return Desk.goTo(back);
    }

    private SecurityMessages texts() {
        return SecurityTexts.in(desk.reader().lang());
    }

    private static String pathOf(UUID member) {
        return "/members/" + member + "/sessions";
    }
}
