package io.kedang.crypto.internal;

import io.kedang.crypto.DeploymentKey;
import io.kedang.crypto.Kms.Wrapped;
import io.kedang.crypto.Signer;
import io.kedang.crypto.Signers;
import io.kedang.kernel.Worker;
import io.kedang.tenancy.ControlSessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The signing key in {@code control.deployment_key}. Of two nodes that make it at once, the one that came first is believed by both. */
@ApplicationScoped
class StoredSigners implements Signers {

    static final byte[] CONTEXT = "deployment:signing".getBytes(StandardCharsets.US_ASCII);
    private static final String SELECT = "select wrapped, wrapped_by from control.deployment_key where purpose = 'signing'";
    private static final String INSERT = """
            insert into control.deployment_key (purpose, wrapped, wrapped_by, public_key) values ('signing', ?1, ?2, ?3) on conflict do nothing""";

    private static final String REPLACE = "update control.deployment_key set wrapped = ?1, wrapped_by = ?2 where purpose = 'signing' and wrapped = ?3";

    private final ControlSessions control;
    private final DeploymentKey deployment;
    private volatile Signer known;

    StoredSigners(ControlSessions control, DeploymentKey deployment) {
        this.control = control;
        this.deployment = deployment;
    }

    @Override
    public Uni<Signer> current() {
        return known != null ? Uni.createFrom().item(known) : stored().chain(row -> row == null ? make().chain(this::stored) : Uni.createFrom().item(row))
                .chain(row -> Worker.call(() -> open(row))).invoke(signer -> known = signer);
    }

    /** Wraps the signing key by the given deployment key, if another wrapped it. @return how many were wrapped anew */
    Uni<Integer> rewrap(String primary) {
        return stored().chain(row -> row == null || row[1].equals(primary) ? Uni.createFrom().item(0)
                : Worker.call(() -> deployment.wrap(deployment.unwrap(wrapped(row), CONTEXT), CONTEXT)).chain(anew -> replace(row, anew)));
    }

    private Uni<Integer> replace(Object[] row, Wrapped anew) {
        return control.entities(session -> session.createNativeQuery(REPLACE).setParameter(1, Base64.getEncoder().encodeToString(anew.bytes()))
                .setParameter(2, anew.keyId()).setParameter(3, row[0]).executeUpdate());
    }

    private static Wrapped wrapped(Object[] row) {
        return new Wrapped((String) row[1], Base64.getDecoder().decode((String) row[0]));
    }

    private Uni<Object[]> stored() {
        return control.entities(session -> session.createNativeQuery(SELECT, Object[].class).getSingleResultOrNull());
    }

    private Uni<Integer> make() {
        return Worker.call(this::made).chain(made -> control.entities(session -> session.createNativeQuery(INSERT)
                .setParameter(1, Base64.getEncoder().encodeToString(made.wrapped().bytes())).setParameter(2, made.wrapped().keyId())
                .setParameter(3, made.publicKey()).executeUpdate()));
    }

    private record Made(Wrapped wrapped, String publicKey) {
    }

    private Made made() {
        var keys = TinkSigner.generate();
        return new Made(deployment.wrap(TinkKeysets.bytes(keys), CONTEXT), TinkSigner.of(keys).publicKey());
    }

    private Signer open(Object[] row) {
        return TinkSigner.of(TinkKeysets.ofBytes(deployment.unwrap(wrapped(row), CONTEXT)));
    }
}
