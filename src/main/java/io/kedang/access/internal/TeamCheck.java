package io.kedang.access.internal;

import io.kedang.access.AccessError;
import io.kedang.access.Team;
import io.kedang.access.Teams;
import io.kedang.kernel.Lang;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Everything that can be wrong with a team, and what is different about it. */
final class TeamCheck {

    private static final int LONGEST_NAME = 60;

    private TeamCheck() {
    }

    /** @param all that there are @param people who are members of the company @throws Problem {@link AccessError#TEAM_INVALID} */
    static void of(Team team, List<Team> all, List<UUID> people, Lang lang) {
        var isNew = StoredTeams.find(all, team.id()).isEmpty();
        if (isNew && all.size() >= Teams.MOST) {
            throw Problem.of(AccessError.TOO_MANY_TEAMS, Teams.MOST);
        }
        var found = new ArrayList<Violation>();
        var name = team.name() == null ? "" : team.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl) || name.chars().anyMatch(unit -> Character.isSurrogate((char) unit))) {
            found.add(RoleCheck.violation("/name", "team_name", lang, LONGEST_NAME));
        } else if (all.stream().anyMatch(other -> !other.id().equals(team.id()) && other.name().equalsIgnoreCase(name) && Objects.equals(other.parent(), team.parent()))) {
            found.add(RoleCheck.violation("/name", "team_name_taken", lang));
        }
        if (team.parent() != null && !leadsUp(team, all)) {
            found.add(RoleCheck.violation("/parent", "team_parent", lang, Teams.DEEPEST));
        }
        for (int i = 0; i < team.members().size(); i++) {
            if (!people.contains(team.members().get(i))) {
                found.add(RoleCheck.violation("/members/" + i, "team_member", lang));
            }
        }
        if (!found.isEmpty()) {
            throw Problem.of(AccessError.TEAM_INVALID, found);
        }
    }

    /** Whether the way up from the team ends, and does not come back to it. */
    private static boolean leadsUp(Team team, List<Team> all) {
        var at = team.parent();
        for (int steps = 1; at != null && steps < Teams.DEEPEST; steps++) {
            var above = StoredTeams.find(all, at);
            if (above.isEmpty() || at.equals(team.id())) {
                return false;
            }
            at = above.get().parent();
        }
        return at == null;
    }

    static List<String> differing(Team before, Team after) {
        var fields = new ArrayList<String>();
        if (!before.name().equals(after.name())) {
            fields.add("name");
        }
        if (!Objects.equals(before.parent(), after.parent())) {
            fields.add("parent");
        }
        if (!new HashSet<>(before.members()).equals(new HashSet<>(after.members()))) {
            fields.add("members");
        }
        return fields;
    }

    /** Who came and who went, by id. */
    static String moves(Team before, Team after) {
        var words = new StringBuilder();
        after.members().stream().filter(member -> !before.members().contains(member)).limit(20).forEach(member -> words.append('+').append(member).append(' '));
        before.members().stream().filter(member -> !after.members().contains(member)).limit(20).forEach(member -> words.append('-').append(member).append(' '));
        return words.isEmpty() ? null : words.toString().strip();
    }
}
