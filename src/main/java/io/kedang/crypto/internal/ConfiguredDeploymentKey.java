package io.kedang.crypto.internal;

import io.kedang.crypto.CryptoConfig;
import io.kedang.crypto.DeploymentKey;
import io.kedang.crypto.KeyException;
import io.kedang.crypto.Kms;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The deployment key of the configuration. Opened when it is needed for the first time. */
@ApplicationScoped
class ConfiguredDeploymentKey implements DeploymentKey {

    private static final byte[] TRIAL = "kedang trial".getBytes(StandardCharsets.US_ASCII);

    private final CryptoConfig config;
    private volatile Kms opened;

    ConfiguredDeploymentKey(CryptoConfig config) {
        this.config = config;
    }

    @Override
    public String primary() {
        return kms().primary();
    }

    @Override
    public Wrapped wrap(byte[] key, byte[] context) {
        return kms().wrap(key, context);
    }

    @Override
    public byte[] unwrap(Wrapped wrapped, byte[] context) {
        return kms().unwrap(wrapped, context);
    }

    @Override
    public Optional<String> problem() {
        try {
            var fits = Arrays.equals(TRIAL, unwrap(wrap(TRIAL, TRIAL), TRIAL));
            return fits ? Optional.empty() : Optional.of("The deployment key does not unwrap what it wrapped.");
        } catch (KeyException wrong) {
            return Optional.of(sentence(wrong.getMessage()));
        }
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    private Kms kms() {
        var known = opened;
        return known == null ? open() : known;
    }

    private synchronized Kms open() {
        if (opened == null) {
            opened = switch (config.kms()) {
                case FILE -> new FileKms(Path.of(given(config.keyFile(), "KEDANG_KEY_FILE")));
                case PKCS11 -> Pkcs11Kms.open(Path.of(given(config.pkcs11().library(), "KEDANG_CRYPTO_PKCS11_LIBRARY")), config.pkcs11().slotIndex(),
                        Path.of(given(config.pkcs11().pinFile(), "KEDANG_CRYPTO_PKCS11_PIN_FILE")), config.pkcs11().keys());
            };
        }
        return opened;
    }

    private static String given(Optional<String> setting, String name) {
        return setting.filter(text -> !text.isBlank()).orElseThrow(() -> new KeyException(name + " must be set: without the deployment key nothing can be sealed"));
    }
}
