package io.kedang.web.rights;

import io.kedang.access.AccessError;
import io.kedang.access.Actor;
import io.kedang.access.Member;
import io.kedang.access.Members;
import io.kedang.access.Right;
import io.kedang.access.Role;
import io.kedang.access.Roles;
import io.kedang.access.SeeingAs;
import io.kedang.access.Team;
import io.kedang.access.Teams;
import io.kedang.access.TenantRole;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.kedang.template.Template;
import io.kedang.template.Templates;
import io.kedang.web.Desk;
import io.kedang.web.http.Flashes;
import io.kedang.web.http.SeeingCookie;
import io.kedang.web.view.MemberPage;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The roles and teams of a member, and a look through their eyes. */
@Path("/settings/members/{id}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class MemberPageResource {

    private final Desk desk;
    private final Members members;
    private final Roles roles;
    private final Teams teams;
    private final Templates templates;
    private final SeeingAs eyes;
    private final SeeingCookie seeing;
    private final Flashes flashes;

    MemberPageResource(Desk desk, Members members, Roles roles, Teams teams, Templates templates, SeeingAs eyes, SeeingCookie seeing, Flashes flashes) {
        this.desk = desk;
        this.members = members;
        this.roles = roles;
        this.teams = teams;
        this.templates = templates;
        this.eyes = eyes;
        this.seeing = seeing;
        this.flashes = flashes;
    }

    private record Scene(Actor actor, Member member, List<TenantRole> roles, Set<String> has, List<Team> teams, List<Member> people, List<Template> templates) {

        Set<UUID> in() {
            return teams.stream().filter(team -> team.members().contains(member.id())).map(Team::id).collect(Collectors.toSet());
        }
    }

    private Uni<Scene> scene(String id) {
        return desk.actor().chain(actor -> roles.list(actor).chain(all -> Uni.combine().all()
                .unis(members.list(actor.tenant()), teams.list(actor), templates.inForce(actor.tenant()), roles.ofAll(actor)).asTuple()
                .map(found -> {
                    var member = find(found.getItem1(), id);
                    return new Scene(actor, member, all, Set.copyOf(found.getItem4().getOrDefault(member.id(), List.of())), found.getItem2(), found.getItem1(), found.getItem3());
                })));
    }

    private static Member find(List<Member> all, String id) {
        return Ids.parse(id).flatMap(known -> all.stream().filter(member -> member.id().equals(known)).findFirst()).orElseThrow(() -> Problem.of(AccessError.MEMBER_NOT_FOUND));
    }

    @GET
    public Uni<TemplateInstance> member(@RestPath String id) {
        return scene(id).chain(scene -> page(scene, List.of()));
    }

    private Uni<TemplateInstance> page(Scene scene, List<String> faults) {
        var reader = desk.reader();
        var actor = scene.actor();
        var member = scene.member();
        var trees = new TeamTrees(scene.teams(), scene.people(), reader);
        var sentences = new RoleSentences(scene.templates(), reader, RightsTexts.in(reader.lang()));
        var words = scene.roles().stream().filter(role -> scene.has().contains(role.key()))
                .flatMap(role -> role.key().equals(Role.ADMIN.key()) ? List.of(RightsTexts.in(reader.lang()).everything()).stream() : sentences.of(role.grants()).stream()).distinct().toList();
        var page = new MemberPage(member.id().toString(), TeamTrees.nameOf(member), member.email(), member.id().equals(actor.memberId()),
                scene.roles().stream().map(role -> new MemberPage.RolePick(role.key(), reader.read(role.name()), reader.read(role.description()), scene.has().contains(role.key()), mayAssign(role))).toList(),
                trees.all(scene.in()), words, new MemberPage.Rights(actor.grants().mayAssignSome(), actor.may(Right.MANAGE_ROLES), maySee(scene)), faults);
        return desk.page(actor, "members", shell -> RightsPages.member(shell, page));
    }

    private static boolean mayAssign(TenantRole role) {
        return role.grantable() && role.assignable();
    }

    /** Whoever may give all the roles of a member may see through their eyes; the last word has {@link SeeingAs}. */
    private static boolean maySee(Scene scene) {
        return scene.actor().may(Right.MANAGE_ROLES) && !scene.member().id().equals(scene.actor().memberId())
                && scene.roles().stream().filter(role -> scene.has().contains(role.key())).allMatch(TenantRole::grantable);
    }

    /** Roles that the reader may not give or take stay as they are. */
    @POST
    @Path("roles")
    public Uni<Response> roles(@RestPath String id, @RestForm String csrf) {
        return scene(id).chain(scene -> {
            var wanted = new ArrayList<>(desk.form().all("role"));
            scene.roles().stream().filter(role -> !mayAssign(role) && scene.has().contains(role.key()) && !wanted.contains(role.key())).map(TenantRole::key).forEach(wanted::add);
            return done(scene, roles.assign(scene.actor(), scene.member().id(), wanted.stream().distinct().toList()));
        });
    }

    @POST
    @Path("teams")
    public Uni<Response> teams(@RestPath String id, @RestForm String csrf) {
        return scene(id).chain(scene -> {
            var wanted = Set.copyOf(desk.form().all("team"));
            var changed = scene.teams().stream().filter(team -> wanted.contains(team.id().toString()) != team.members().contains(scene.member().id())).toList();
            return done(scene, Multi.createFrom().iterable(changed).onItem().transformToUniAndConcatenate(team -> switched(scene, team)).collect().last().replaceWithVoid());
        });
    }

    private Uni<Team> switched(Scene scene, Team team) {
        var members = new ArrayList<>(team.members());
        if (!members.remove(scene.member().id())) {
            members.add(scene.member().id());
        }
        return teams.change(scene.actor(), team.id(), team.revision(), team.name(), team.parent(), members);
    }

    private Uni<Response> done(Scene scene, Uni<Void> work) {
        return work.invoke(done -> flashes.done(desk.context(), RightsTexts.in(desk.reader().lang()).saved(TeamTrees.nameOf(scene.member()))))
                .map(done -> Desk.goTo("/settings/members/" + scene.member().id()))
                .onFailure(Faults::mendable).recoverWithUni(failure -> page(scene, Faults.of(failure, desk.reader())).map(Desk::refused));
    }

    @POST
    @Path("see")
    public Uni<Response> see(@RestPath String id, @RestForm String csrf) {
        return scene(id).chain(scene -> eyes.begin(scene.actor(), scene.member().id())
                .invoke(look -> seeing.begin(desk.context(), scene.actor(), look.member().id()))
                .map(look -> Desk.goTo("/home"))
                .onFailure(Faults::mendable).recoverWithUni(failure -> page(scene, Faults.of(failure, desk.reader())).map(Desk::refused)));
    }
}
