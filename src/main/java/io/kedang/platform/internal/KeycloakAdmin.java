package io.kedang.platform.internal;

import io.kedang.kernel.Problem;
import io.kedang.kernel.Worker;
import io.kedang.platform.PlatformConfig;
import io.kedang.platform.PlatformError;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;

/** The blocking admin client, kept on worker threads. */
@ApplicationScoped
class KeycloakAdmin {

    private static final Logger LOG = Logger.getLogger(KeycloakAdmin.class);
    private static final String REALMS = "/realms/";

    private final String realm;
    private final Keycloak client;

    KeycloakAdmin(PlatformConfig config) {
        var url = config.identity().realmUrl();
        var at = url.lastIndexOf(REALMS);
        this.realm = url.substring(at + REALMS.length());
        this.client = KeycloakBuilder.builder().serverUrl(url.substring(0, at)).realm(realm).grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId("kedang-service").clientSecret(config.identity().serviceSecret().orElse("")).build();
    }

    void stop(@Observes ShutdownEvent event) {
        client.close();
    }

    <T> Uni<T> call(Function<RealmResource, T> work) {
        return Worker.call(() -> work.apply(client.realm(realm)))
                .onFailure(failure -> !(failure instanceof Problem)).transform(KeycloakAdmin::unavailable);
    }

    private static Throwable unavailable(Throwable failure) {
        var reason = failure instanceof WebApplicationException web ? "HTTP " + web.getResponse().getStatus()
                : failure instanceof ProcessingException && failure.getCause() != null ? failure.getCause().getClass().getSimpleName() : failure.getClass().getSimpleName();
        LOG.errorf("the identity provider refused or could not be reached: %s", reason);
        return Problem.of(PlatformError.IDENTITY_UNAVAILABLE).with("retryAfter", 5);
    }
}
