package io.kedang.crypto;

import io.smallrye.mutiny.Uni;

/** The deployment's signature: one key, wrapped by the deployment key, made when it is asked for first. */
public interface Signers {

    /** From memory after the first time. Fails with {@link KeyException} when the deployment key does not open it. */
    Uni<Signer> current();
}
