package io.kedang.platform.internal.signin;

import io.kedang.access.Actor;
import io.kedang.platform.IdentityProvider;
import io.kedang.platform.SigninMethods;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

@ApplicationScoped
class KeycloakSigninMethods implements SigninMethods {

    private final People people;
    private final IdentityProvider identity;

    KeycloakSigninMethods(People people, IdentityProvider identity) {
        this.people = people;
        this.identity = identity;
    }

    @Override
    public Uni<List<Method>> list(Actor actor, UUID member) {
        return people.find(actor, member).chain(person -> identity.credentialsOf(person.userId()))
                .map(all -> all.stream().flatMap(KeycloakSigninMethods::method).toList());
    }

    private static Stream<Method> method(IdentityProvider.Credential known) {
        return Kind.of(known.type()).map(kind -> new Method(known.id(), kind, known.label(), known.createdAt())).stream();
    }
}
