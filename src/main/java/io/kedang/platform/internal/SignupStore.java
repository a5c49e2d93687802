package io.kedang.platform.internal;

import io.kedang.tenancy.ControlSessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Sign-ups in the control schema. */
@ApplicationScoped
class SignupStore {

    static final int MOST_ATTEMPTS = 5;

    private final ControlSessions control;

    SignupStore(ControlSessions control) {
        this.control = control;
    }

    Uni<SignupEntity> insert(SignupEntity signup) {
        return control.entities(session -> session.persist(signup)).replaceWith(signup);
    }

    Uni<Optional<SignupEntity>> find(UUID id) {
        return control.entities(session -> session.find(SignupEntity.class, id)).map(Optional::ofNullable);
    }

    Uni<Long> begunBy(String column, String value, Duration within) {
        return control.entities(session -> session.createQuery("select count(*) from Signup where " + column + " = ?1 and createdAt > ?2", Long.class)
                .setParameter(1, value).setParameter(2, Instant.now().minus(within)).getSingleResult());
    }

    /** Counts a try at the code. @return false when there were too many */
    Uni<Boolean> attempt(UUID id) {
        return control.entities(session -> session.createMutationQuery(
                "update Signup set attempts = attempts + 1, updatedAt = ?3 where id = ?1 and attempts < ?2")
                .setParameter(1, id).setParameter(2, MOST_ATTEMPTS).setParameter(3, Instant.now()).executeUpdate()).map(count -> count == 1);
    }

    /** Takes the sign-up for working on it. @return false when somebody else is at it */
    Uni<Boolean> lease(UUID id, Duration lease) {
        return control.entities(session -> session.createMutationQuery("""
                update Signup set state = 'provisioning', leasedUntil = ?2, updatedAt = ?3
                where id = ?1 and state in ('awaiting_code', 'provisioning') and (leasedUntil is null or leasedUntil < ?3)""")
                .setParameter(1, id).setParameter(2, Instant.now().plus(lease)).setParameter(3, Instant.now()).executeUpdate()).map(count -> count == 1);
    }

    Uni<SignupEntity> update(UUID id, Consumer<SignupEntity> change) {
        return control.entities(session -> session.find(SignupEntity.class, id).invoke(change).invoke(signup -> signup.updatedAt = Instant.now()));
    }

    /** Those that were interrupted, oldest first. */
    Uni<List<SignupEntity>> interrupted() {
        return control.entities(session -> session.createQuery(
                "from Signup where state = 'provisioning' and (leasedUntil is null or leasedUntil < ?1) order by createdAt", SignupEntity.class)
                .setParameter(1, Instant.now()).setMaxResults(50).getResultList());
    }

    /** Forgets what was never confirmed, with its password hash. */
    Uni<Integer> forgetExpired(Duration after) {
        return control.entities(session -> session.createMutationQuery("delete from Signup where state = 'awaiting_code' and codeExpiresAt < ?1")
                .setParameter(1, Instant.now().minus(after)).executeUpdate());
    }
}
