package io.kedang.web.rights;

import io.kedang.access.AccessError;
import io.kedang.access.Actor;
import io.kedang.access.Member;
import io.kedang.access.Members;
import io.kedang.access.Right;
import io.kedang.access.Team;
import io.kedang.access.Teams;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.kedang.web.Desk;
import io.kedang.web.form.FormValues;
import io.kedang.web.http.Flashes;
import io.kedang.web.view.FieldInput.Option;
import io.kedang.web.view.TeamsPage;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The teams of a company: a tree that is added to, renamed and moved. */
@Path("/settings/teams")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class TeamsPageResource {

    private static final String ACTIVE = "teams";
    private static final String PATH = "/settings/teams";

    private final Desk desk;
    private final Teams teams;
    private final Members members;
    private final Flashes flashes;

    TeamsPageResource(Desk desk, Teams teams, Members members, Flashes flashes) {
        this.desk = desk;
        this.teams = teams;
        this.members = members;
        this.flashes = flashes;
    }

    private record Scene(Actor actor, List<Team> teams, List<Member> people, TeamTrees trees) {

        Team team(String id) {
            return Ids.parse(id).flatMap(known -> teams.stream().filter(team -> team.id().equals(known)).findFirst()).orElseThrow(() -> Problem.of(AccessError.TEAM_NOT_FOUND));
        }
    }

    private Uni<Scene> scene() {
        return desk.actor().chain(actor -> teams.list(actor).chain(all -> members.list(actor.tenant())
                .map(people -> new Scene(actor, all, people, new TeamTrees(all, people, desk.reader())))));
    }

    /** @param edit id of the team whose editor is open; {@code new} for that of a new one */
    @GET
    public Uni<TemplateInstance> list(@RestQuery String edit, @RestQuery String under) {
        return scene().chain(scene -> page(scene, edit == null ? null : opened(scene, edit, under)));
    }

    private static TeamsPage.Editor opened(Scene scene, String edit, String under) {
        if (edit.equals("new")) {
            return editor(scene, null, "", Ids.parse(under == null ? "" : under).orElse(null), Set.of(), List.of());
        }
        var team = scene.team(edit);
        return editor(scene, team, team.name(), team.parent(), Set.copyOf(team.members()), List.of());
    }

    private static TeamsPage.Editor editor(Scene scene, Team team, String name, UUID parent, Set<UUID> chosen, List<String> faults) {
        var id = team == null ? null : team.id();
        return new TeamsPage.Editor(id == null ? "" : id.toString(), team == null ? "0" : Long.toString(team.revision()), name, scene.trees().parents(id, parent),
                scene.people().stream().map(member -> new Option(member.id().toString(), TeamTrees.nameOf(member), "", chosen.contains(member.id()))).toList(),
                id != null && scene.trees().anyBelow(id), faults);
    }

    private Uni<TemplateInstance> page(Scene scene, TeamsPage.Editor editor) {
        var open = editor == null || editor.isNew() ? null : UUID.fromString(editor.id());
        var page = new TeamsPage(scene.trees().tree(open), scene.actor().may(Right.MANAGE_ROLES), editor);
        return desk.page(scene.actor(), ACTIVE, shell -> RightsPages.teams(shell, page));
    }

    /** @param id of the team to change; none for a new one */
    @POST
    public Uni<Response> save(@RestForm String csrf, @RestForm String id) {
        return scene().chain(scene -> saved(scene, id == null || id.isEmpty() ? null : scene.team(id), desk.form()));
    }

    private Uni<Response> saved(Scene scene, Team team, FormValues form) {
        var name = form.one("name").strip();
        var parent = Ids.parse(form.one("parent")).orElse(null);
        var chosen = form.all("member").stream().map(Ids::parse).flatMap(Optional::stream).collect(Collectors.toSet());
        var work = team == null ? teams.create(scene.actor(), name, parent, List.copyOf(chosen)) : teams.change(scene.actor(), team.id(), revision(form), name, parent, List.copyOf(chosen));
        return work.invoke(done -> flashes.done(desk.context(), RightsTexts.in(desk.reader().lang()).saved(done.name())))
                .map(done -> Desk.goTo(PATH))
                .onFailure(Faults::mendable).recoverWithUni(failure -> page(scene, editor(scene, team, name, parent, chosen, Faults.of(failure, desk.reader()))).map(Desk::refused));
    }

    private static long revision(FormValues form) {
        return form.one("revision").matches("[0-9]{1,18}") ? Long.parseLong(form.one("revision")) : 0;
    }

    @POST
    @Path("delete")
    public Uni<Response> delete(@RestForm String csrf, @RestForm String id) {
        return scene().chain(scene -> teams.delete(scene.actor(), scene.team(id).id()))
                .invoke(done -> flashes.done(desk.context(), RightsTexts.in(desk.reader().lang()).deleted()))
                .onFailure(Faults::mendable).invoke(failure -> flashes.failed(desk.context(), String.join(" ", Faults.of(failure, desk.reader()))))
                .onFailure(Faults::mendable).recoverWithNull()
                .map(done -> Desk.goTo(PATH));
    }
}
