package io.kedang.crypto;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings under {@code kedang.crypto}. */
@ConfigMapping(prefix = "kedang.crypto")
public interface CryptoConfig {

    /** Where the deployment key lies. */
    @WithDefault("FILE")
    Kind kms();

    /** A Tink keyset in JSON, readable by the service alone. For {@link Kind#FILE}. */
    Optional<String> keyFile();

    /** For {@link Kind#PKCS11}. */
    Pkcs11 pkcs11();

    /** Where companies' root keys lie, each wrapped by the deployment key: a folder that all nodes see and the service alone may read, outside of the database and of what is archived with it. */
    Optional<String> keyFolder();

    /** How long a root key that a newer one took the place of is kept, so that a backup of before can still be restored as it is. Longer than backups are apart. */
    @WithDefault("7d")
    Duration keepRetired();

    /** How long a tenant's opened keys stay in memory. A key destroyed on another node is used no longer than this. */
    @WithDefault("30s")
    Duration remembered();

    /** The ways to hold a deployment key. */
    enum Kind {
        FILE, PKCS11
    }

    /** A key in a hardware security module, or whatever speaks PKCS#11. It never leaves the module. */
    interface Pkcs11 {

        /** The module's shared library. */
        Optional<String> library();

        /** Which of its slots, counted from 0. */
        @WithDefault("0")
        int slotIndex();

        /** A file that holds the user's PIN and nothing else. */
        Optional<String> pinFile();

        /** Labels of the AES keys, the newest first, separated by commas: the first wraps, the others still unwrap. */
        @WithDefault("kedang")
        java.util.List<String> keys();
    }
}
