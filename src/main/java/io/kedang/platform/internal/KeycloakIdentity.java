package io.kedang.platform.internal;

import io.kedang.kernel.Lang;
import io.kedang.kernel.Problem;
import io.kedang.platform.IdentityProvider;
import io.kedang.platform.PasswordHash;
import io.kedang.platform.PlatformConfig;
import io.kedang.platform.PlatformError;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.OrganizationDomainRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Keycloak: one realm, an organization a tenant. What was made for whom stands in attributes, so that each call can find what an earlier one made. */
@ApplicationScoped
class KeycloakIdentity implements IdentityProvider {

    private static final String TENANT = "tenant";
    private static final String PURPOSE = "kedang_purpose";
    private static final int CONFLICT = 409;
    private static final List<String> EVENTS = List.of("LOGIN_ERROR", "USER_DISABLED_BY_TEMPORARY_LOCKOUT", "UPDATE_CREDENTIAL", "REMOVE_CREDENTIAL", "SEND_RESET_PASSWORD");
    private static final String SET_UP_TOTP = "CONFIGURE_TOTP";
    private static final Pattern PROHIBITED = Pattern.compile("[<>&\"\\v$%!#?\u00a7;*~/\\\\|^=\\[\\]{}()\\p{Cntrl}]+");

    private final KeycloakAdmin keycloak;
    private final PlatformConfig config;

    KeycloakIdentity(KeycloakAdmin keycloak, PlatformConfig config) {
        this.keycloak = keycloak;
        this.config = config;
    }

    @Override
    public Uni<String> ensureOrganization(UUID tenantId, String alias) {
        return keycloak.call(realm -> organization(realm, alias).map(found -> ours(found, tenantId)).orElseGet(() -> make(realm, tenantId, alias)));
    }

    private static String ours(OrganizationRepresentation found, UUID tenantId) {
        if (!belongsTo(found, tenantId)) {
            throw Problem.of(PlatformError.SIGNUP_SLUG_TAKEN);
        }
        return found.getId();
    }

    private static boolean belongsTo(OrganizationRepresentation organization, UUID tenantId) {
        return organization.getAttributes() != null && List.of(tenantId.toString()).equals(organization.getAttributes().get(TENANT));
    }

    private static Optional<OrganizationRepresentation> organization(RealmResource realm, String alias) {
        return realm.organizations().search(alias, true, 0, 10, false).stream().filter(found -> alias.equals(found.getAlias())).findFirst();
    }

    private static String make(RealmResource realm, UUID tenantId, String alias) {
        var organization = new OrganizationRepresentation();
        organization.setName(alias);
        organization.setAlias(alias);
        organization.setEnabled(true);
        organization.setAttributes(Map.of(TENANT, List.of(tenantId.toString())));
        organization.addDomain(new OrganizationDomainRepresentation(alias + ".kedang.invalid"));
        try (var response = realm.organizations().create(organization)) {
            return response.getStatus() == CONFLICT
                    ? organization(realm, alias).map(found -> ours(found, tenantId)).orElseThrow(() -> Problem.of(PlatformError.SIGNUP_SLUG_TAKEN))
                    : createdId(response);
        }
    }

    private static String createdId(Response response) {
        if (response.getStatus() != Response.Status.CREATED.getStatusCode()) {
            throw new WebApplicationException(response.getStatus());
        }
        var path = response.getLocation().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public Uni<Void> deleteOrganization(UUID tenantId, String alias) {
        return keycloak.<Void>call(realm -> {
            organization(realm, alias).filter(found -> belongsTo(found, tenantId)).ifPresent(found -> realm.organizations().get(found.getId()).delete().close());
            return null;
        });
    }

    @Override
    public Uni<User> ensureUser(UUID purpose, String email, String name, Lang lang, String passwordHash, boolean emailVerified) {
        return keycloak.call(realm -> user(realm, email).map(found -> new User(found.getId(), madeFor(found, purpose)))
                .orElseGet(() -> make(realm, representation(purpose, email, name, lang, passwordHash, emailVerified), purpose)));
    }

    private static Optional<UserRepresentation> user(RealmResource realm, String email) {
        return realm.users().searchByEmail(email, true).stream().findFirst();
    }

    private static boolean madeFor(UserRepresentation user, UUID purpose) {
        return user.getAttributes() != null && List.of(purpose.toString()).equals(user.getAttributes().get(PURPOSE));
    }

    private static User make(RealmResource realm, UserRepresentation representation, UUID purpose) {
        try (var response = realm.users().create(representation)) {
            return response.getStatus() == CONFLICT
                    ? user(realm, representation.getEmail()).map(found -> new User(found.getId(), madeFor(found, purpose))).orElseThrow()
                    : new User(createdId(response), true);
        }
    }

    private static UserRepresentation representation(UUID purpose, String email, String name, Lang lang, String passwordHash, boolean emailVerified) {
        var user = new UserRepresentation();
        user.setUsername(email);
        user.setEmail(email);
        user.setEmailVerified(emailVerified);
        user.setEnabled(true);
        user.setFirstName(acceptable(name));
        user.setAttributes(Map.of("locale", List.of(lang == Lang.ZH ? "zh-CN" : "en"), PURPOSE, List.of(purpose.toString())));
        if (passwordHash == null) {
            user.setRequiredActions(List.of("UPDATE_PASSWORD"));
        } else {
            user.setCredentials(List.of(credential(passwordHash)));
        }
        return user;
    }

    /** Keycloak takes no brackets and the like in names; the name as it was written is kept with the company's members. */
    private static String acceptable(String name) {
        var plain = PROHIBITED.matcher(name).replaceAll(" ").strip();
        return plain.isEmpty() ? "-" : plain;
    }

    private static CredentialRepresentation credential(String passwordHash) {
        var parts = passwordHash.split(":");
        var credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setTemporary(false);
        credential.setCredentialData("{\"hashIterations\":%d,\"algorithm\":\"pbkdf2-sha512\",\"additionalParameters\":{}}".formatted(PasswordHash.ITERATIONS));
        credential.setSecretData("{\"value\":\"%s\",\"salt\":\"%s\",\"additionalParameters\":{}}".formatted(parts[1], parts[0]));
        return credential;
    }

    @Override
    public Uni<Void> deleteUser(UUID purpose, String email) {
        return keycloak.<Void>call(realm -> {
            user(realm, email).filter(found -> madeFor(found, purpose))
                    .filter(found -> realm.organizations().members().getOrganizations(found.getId(), true).isEmpty())
                    .ifPresent(found -> realm.users().delete(found.getId()).close());
            return null;
        });
    }

    @Override
    public Uni<Void> addMember(String organizationId, String userId) {
        return keycloak.<Void>call(realm -> {
            try (var response = realm.organizations().get(organizationId).members().addMember(userId)) {
                if (response.getStatus() >= 300 && response.getStatus() != CONFLICT) {
                    throw new WebApplicationException(response.getStatus());
                }
            }
            return null;
        });
    }

    @Override
    public Uni<Void> removeMember(String organizationId, String userId) {
        return keycloak.<Void>call(realm -> {
            try {
                realm.organizations().get(organizationId).members().removeMember(userId).close();
                realm.users().get(userId).logout();
            } catch (NotFoundException gone) {
                return null;
            }
            return null;
        });
    }

    @Override
    public Uni<List<String>> organizationsOf(String userId) {
        return keycloak.call(realm -> realm.organizations().members().getOrganizations(userId, true).stream().map(OrganizationRepresentation::getId).toList());
    }

    @Override
    public Uni<Boolean> hasPassword(String userId) {
        return keycloak.call(realm -> realm.users().get(userId).credentials().stream()
                .anyMatch(credential -> CredentialRepresentation.PASSWORD.equals(credential.getType())));
    }

    @Override
    public Uni<Void> mailWelcome(String userId) {
        return keycloak.<Void>call(realm -> {
            realm.users().get(userId).executeActionsEmail("kedang-web", config.publicUrl() + "/home", (int) java.time.Duration.ofDays(3).toSeconds(),
                    List.of("UPDATE_PASSWORD"));
            return null;
        });
    }

    @Override
    public Uni<List<Session>> sessionsOf(String userId) {
        return keycloak.call(realm -> realm.users().get(userId).getUserSessions().stream()
                .map(open -> new Session(open.getId(), open.getIpAddress(), Instant.ofEpochMilli(open.getStart()), Instant.ofEpochMilli(open.getLastAccess())))
                .sorted(Comparator.comparing(Session::beganAt).reversed()).toList());
    }

    @Override
    public Uni<Void> endSession(String sessionId) {
        return keycloak.<Void>call(realm -> {
            try {
                realm.deleteSession(sessionId, false);
            } catch (NotFoundException over) {
                return null;
            }
            return null;
        });
    }

    @Override
    public Uni<List<Credential>> credentialsOf(String userId) {
        return keycloak.call(realm -> realm.users().get(userId).credentials().stream()
                .map(known -> new Credential(known.getId(), known.getType(), known.getUserLabel(), Instant.ofEpochMilli(known.getCreatedDate())))
                .sorted(Comparator.comparing(Credential::createdAt)).toList());
    }

    @Override
    public Uni<Void> demandSecondFactor(String userId) {
        return keycloak.<Void>call(realm -> {
            var user = realm.users().get(userId).toRepresentation();
            var actions = new ArrayList<>(user.getRequiredActions() == null ? List.<String>of() : user.getRequiredActions());
            if (!actions.contains(SET_UP_TOTP)) {
                actions.add(SET_UP_TOTP);
                user.setRequiredActions(actions);
                realm.users().get(userId).update(user);
            }
            return null;
        });
    }

    @Override
    public Uni<List<Event>> events(Instant from, int most) {
        return keycloak.call(realm -> realm.getEvents(EVENTS, null, null, Long.toString(from.toEpochMilli()), null, null, 0, most, "asc").stream().map(KeycloakIdentity::event).toList());
    }

    private static Event event(EventRepresentation known) {
        return new Event(known.getId(), Instant.ofEpochMilli(known.getTime()), known.getType(), known.getUserId(), known.getIpAddress(), known.getError(),
                known.getDetails() == null ? null : known.getDetails().get("credential_type"));
    }
}
