package io.kedang.web.security;

import io.kedang.web.http.Readers;
import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import jakarta.enterprise.context.ApplicationScoped;

/** Who is sent to the identity provider from the address of a step is sent there for it. The address says which, of those that there are: nothing else is handed on. */
@ApplicationScoped
@Unremovable
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
public class SigninStepRequests implements OidcRedirectFilter {

    private final Readers readers;

    SigninStepRequests(Readers readers) {
        this.readers = readers;
    }

    @Override
    public void filter(OidcRedirectContext redirect) {
        var context = redirect.routingContext();
        SigninStep.at(context.normalizedPath()).ifPresent(step -> {
            redirect.additionalQueryParams().addAll(step.request(context.request().getParam("credential")));
            redirect.additionalQueryParams().add("ui_locales", readers.of(context).lang().locale().toLanguageTag());
        });
    }
}
