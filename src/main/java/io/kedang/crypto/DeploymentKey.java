package io.kedang.crypto;

import java.util.Optional;

/** The key above all keys, wherever the deployment holds it. */
public interface DeploymentKey extends Kms {

    /** What is wrong with it, in one sentence; empty when it wraps and unwraps. Blocking. */
    Optional<String> problem();
}
