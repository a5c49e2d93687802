package io.kedang.web.rights;

import io.kedang.access.Member;
import io.kedang.access.Team;
import io.kedang.web.show.Reader;
import io.kedang.web.view.FieldInput.Option;
import io.kedang.web.view.TeamsPage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Teams as a tree, and as what can be chosen. */
final class TeamTrees {

    private static final int NAMED = 5;
    /** Teams are at most 20 deep; a circle, should there ever be one, ends here too. */
    private static final int DEEPEST = 30;

    private final List<Team> teams;
    private final Map<UUID, String> people = new HashMap<>();
    private final RightsMessages texts;

    TeamTrees(List<Team> teams, List<Member> members, Reader reader) {
        this.teams = teams;
        this.texts = RightsTexts.in(reader.lang());
        members.forEach(member -> people.put(member.id(), nameOf(member)));
    }

    static String nameOf(Member member) {
        return member.name() == null || member.name().isBlank() ? member.email() : member.name();
    }

    /** @param open the team that is being edited, or null */
    List<TeamsPage.Node> tree(UUID open) {
        return below(null, open, 0);
    }

    private List<TeamsPage.Node> below(UUID parent, UUID open, int depth) {
        return depth > DEEPEST ? List.of() : children(parent).map(team -> new TeamsPage.Node(team.id().toString(), team.name(), names(team), texts.people(team.members().size()),
                team.id().equals(open), below(team.id(), open, depth + 1))).toList();
    }

    private Stream<Team> children(UUID parent) {
        return teams.stream().filter(team -> java.util.Objects.equals(team.parent(), parent));
    }

    private String names(Team team) {
        var names = team.members().stream().map(people::get).filter(java.util.Objects::nonNull).sorted().toList();
        var first = String.join(texts.comma(), names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? texts.andMore(first, names.size() - NAMED) : first;
    }

    boolean anyBelow(UUID team) {
        return children(team).findAny().isPresent();
    }

    /** Where a team can be put. @param team null for a new one */
    List<Option> parents(UUID team, UUID chosen) {
        var without = team == null ? Set.<UUID>of() : withBelow(team);
        return Stream.concat(Stream.of(new Option("", texts.atTheTop(), "", chosen == null)), paths(null, "", 0).filter(path -> !without.contains(path.id()))
                .map(path -> new Option(path.id().toString(), path.name(), "", path.id().equals(chosen)))).toList();
    }

    /** All teams by their whole names. */
    List<Option> all(Set<UUID> chosen) {
        return paths(null, "", 0).map(path -> new Option(path.id().toString(), path.name(), "", chosen.contains(path.id()))).toList();
    }

    private record Path(UUID id, String name) {
    }

    private Stream<Path> paths(UUID parent, String before, int depth) {
        return depth > DEEPEST ? Stream.empty() : children(parent).flatMap(team -> Stream.concat(Stream.of(new Path(team.id(), before + team.name())),
                paths(team.id(), before + team.name() + " / ", depth + 1)));
    }

    private Set<UUID> withBelow(UUID team) {
        var found = new HashSet<UUID>();
        collect(team, found);
        return found;
    }

    private void collect(UUID team, Set<UUID> found) {
        if (found.add(team)) {
            children(team).forEach(child -> collect(child.id(), found));
        }
    }
}
