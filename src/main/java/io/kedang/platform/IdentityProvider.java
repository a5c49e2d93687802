package io.kedang.platform;

import io.kedang.kernel.Lang;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Organizations and users of the identity provider. Every method may be repeated. Fails with {@link PlatformError#IDENTITY_UNAVAILABLE}. */
public interface IdentityProvider {

    /** @param created whether it was made for this purpose, and not there before */
    record User(String id, boolean created) {
    }

    /** The organization of a tenant, made when it is not there. Fails with {@link PlatformError#SIGNUP_SLUG_TAKEN} when the alias is another's. */
    Uni<String> ensureOrganization(UUID tenantId, String alias);

    /** Removes the tenant's organization, if it is there. */
    Uni<Void> deleteOrganization(UUID tenantId, String alias);

    /**
     * The user with an e-mail address, made when there is none.
     *
     * @param purpose id of the sign-up or invitation; a user made for it before counts as created
     * @param passwordHash as {@link PasswordHash} writes it; null to let the person choose a password by mail
     * @param emailVerified whether the address was proved
     */
    Uni<User> ensureUser(UUID purpose, String email, String name, Lang lang, String passwordHash, boolean emailVerified);

    /** Removes the user with an e-mail address, if it was made for this purpose and belongs to no organization. */
    Uni<Void> deleteUser(UUID purpose, String email);

    Uni<Void> addMember(String organizationId, String userId);

    /** Takes the user out of the organization and ends its sessions. */
    Uni<Void> removeMember(String organizationId, String userId);

    /** Ids of the organizations that a user belongs to. */
    Uni<List<String>> organizationsOf(String userId);

    /** Whether a user has chosen a password; one who was invited and never came has not. */
    Uni<Boolean> hasPassword(String userId);

    /** Mails a new user a link to choose a password. */
    Uni<Void> mailWelcome(String userId);

    /** A session of a user. */
    record Session(String id, String address, Instant beganAt, Instant seenAt) {
    }

    /** Those that are open, the newest first. */
    Uni<List<Session>> sessionsOf(String userId);

    /** Ends a session; it may be over already. */
    Uni<Void> endSession(String sessionId);

    /** Something by which a user proves who they are. @param type in the identity provider's words @param label in the person's own; null where there is none */
    record Credential(String id, String type, String label, Instant createdAt) {
    }

    /** In the order in which they were set up. */
    Uni<List<Credential>> credentialsOf(String userId);

    /** The next sign-in leads to setting up a one-time password. */
    Uni<Void> demandSecondFactor(String userId);

    /**
     * Something that happened to a user there.
     *
     * @param type in the identity provider's words, as the rest @param error null when nothing went wrong @param credential what kind of proof it was about; null else
     */
    record Event(String id, Instant at, String type, String userId, String address, String error, String credential) {
    }

    /** The oldest from that time on; those that have to do with proving who one is, also of nobody known. */
    Uni<List<Event>> events(Instant from, int most);
}
