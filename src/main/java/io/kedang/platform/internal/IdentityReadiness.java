package io.kedang.platform.internal;

import io.kedang.platform.PlatformConfig;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready before the identity provider has answered once: nobody could sign in. Later outages of it do not take a node out of service:
 * whoever is signed in can go on.
 */
@Readiness
@ApplicationScoped
class IdentityReadiness implements AsyncHealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int OK = 200;

    private final HttpClient client;
    private final String address;
    private volatile boolean seen;

    IdentityReadiness(Vertx vertx, PlatformConfig config) {
        this.client = vertx.createHttpClient();
        this.address = config.identity().realmUrl() + "/.well-known/openid-configuration";
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return (seen ? Uni.createFrom().item(true) : ask().invoke(answered -> seen = answered))
                .map(up -> HealthCheckResponse.named("Identity provider").status(up).build());
    }

    private Uni<Boolean> ask() {
        var options = new RequestOptions().setAbsoluteURI(address).setMethod(HttpMethod.GET);
        return Uni.createFrom().completionStage(() -> client.request(options).compose(request -> request.send())
                .map(response -> response.statusCode() == OK).toCompletionStage())
                .ifNoItem().after(PATIENCE).recoverWithItem(false)
                .onFailure().recoverWithItem(false);
    }
}
