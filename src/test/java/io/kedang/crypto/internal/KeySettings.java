package io.kedang.crypto.internal;

import io.kedang.crypto.CryptoConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A deployment key in a file, and a folder of root keys. */
record KeySettings(Path file, Path folder) implements CryptoConfig {

    @Override
    public Kind kms() {
        return Kind.FILE;
    }

    @Override
    public Optional<String> keyFile() {
        return Optional.of(file.toString());
    }

    @Override
    public Optional<String> keyFolder() {
        return Optional.of(folder.toString());
    }

    @Override
    public Duration keepRetired() {
        return Duration.ofDays(7);
    }

    @Override
    public Duration remembered() {
        return Duration.ofSeconds(30);
    }

    @Override
    public Pkcs11 pkcs11() {
        throw new UnsupportedOperationException("the key lies in a file");
    }
}
