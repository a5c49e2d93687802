package io.kedang.platform.internal.signin;

import io.kedang.access.Actor;
import io.kedang.access.ApiKey;
import io.kedang.access.KeyScope;
import io.kedang.access.signin.Network;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.Violation;
import io.kedang.platform.ServiceKeys.NewKey;
import io.kedang.platform.SigninError;
import io.kedang.template.Template;
import io.kedang.template.Templates;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks keys that are wanted. */
@ApplicationScoped
class NewKeys {

    static final List<String> ACTIONS = List.of("read", "create", "update", "delete", "import", "export");
    static final int LONGEST_DAYS = 366;
    private static final int LONGEST_NAME = 80;
    private static final int MOST_NETWORKS = 50;

    private final Templates templates;

    NewKeys(Templates templates) {
        this.templates = templates;
    }

    static boolean goodName(String name) {
        return name != null && !name.isBlank() && name.strip().length() <= LONGEST_NAME && name.codePoints().noneMatch(Character::isISOControl)
                && name.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    /** @return the key, but for its prefix */
    Uni<ApiKey> checked(Actor admin, NewKey wanted) {
        return templates.published(admin.tenant()).map(all -> checked(admin, wanted, all.stream().map(Template::key).collect(Collectors.toSet())));
    }

    private static ApiKey checked(Actor admin, NewKey wanted, Set<String> known) {
        var wrong = new ArrayList<Violation>();
        require(goodName(wanted.name()), wrong, admin, "name");
        require(known.containsAll(wanted.templates()), wrong, admin, "templates");
        require(!wanted.actions().isEmpty() && ACTIONS.containsAll(wanted.actions()), wrong, admin, "actions");
        require(wanted.days() >= 1 && wanted.days() <= LONGEST_DAYS, wrong, admin, "days");
        var networks = wanted.networks().stream().map(String::strip).map(Network::parse).toList();
        require(networks.size() <= MOST_NETWORKS && networks.stream().allMatch(Optional::isPresent), wrong, admin, "networks");
        if (!wrong.isEmpty()) {
            throw Problem.of(SigninError.KEY_INVALID, wrong);
        }
        var now = Instant.now();
        return new ApiKey(Ids.next(), null, wanted.account(), wanted.name().strip(), new KeyScope(Set.copyOf(wanted.templates()), Set.copyOf(wanted.actions())),
                networks.stream().flatMap(Optional::stream).toList(), now, admin.memberId(), now.plus(Duration.ofDays(wanted.days())), null, null, null);
    }

    static ApiKey with(ApiKey key, String prefix) {
        return new ApiKey(key.id(), prefix, key.member(), key.name(), key.scope(), key.networks(), key.createdAt(), key.createdBy(), key.expiresAt(),
                null, null, null);
    }

    private static void require(boolean good, List<Violation> wrong, Actor admin, String member) {
        if (!good) {
            wrong.add(new Violation("/" + member, member, Texts.get(admin.request().lang(), "key." + member, LONGEST_DAYS)));
        }
    }
}
