package io.kedang.crypto.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.kedang.crypto.CryptoConfig;
import io.kedang.crypto.DeploymentKey;
import io.kedang.crypto.KeyException;
import io.kedang.crypto.Kms.Wrapped;
import io.kedang.crypto.internal.TenantKeyRows.KeyRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Each tenant's root key, in files outside of the database, themselves wrapped by the deployment key. A backup of the database holds what a root key wraps and
 * never a root key: once that is destroyed, the backup does not open, either. Blocking.
 */
@ApplicationScoped
class RootKeys {

    private static final int ID = 8;
    private static final Duration LONGEST_WRITE = Duration.ofHours(1);

    private final SecureRandom random = new SecureRandom();
    private final DeploymentKey deployment;
    private final KeyFolder folder;
    private final ObjectMapper json;

    RootKeys(DeploymentKey deployment, CryptoConfig config, ObjectMapper json) {
        this.deployment = deployment;
        this.folder = new KeyFolder(config.keyFolder().filter(text -> !text.isBlank()).map(Path::of).orElse(null));
        this.json = json;
    }

    /** A root key, opened. */
    record Root(String id, Aead aead) {

        byte[] wrap(byte[] key, byte[] context) {
            try {
                return aead.encrypt(key, context);
            } catch (GeneralSecurityException impossible) {
                throw new KeyException("the root key " + id + " does not wrap", impossible);
            }
        }

        byte[] unwrap(byte[] wrapped, byte[] context) {
            try {
                return aead.decrypt(wrapped, context);
            } catch (GeneralSecurityException wrong) {
                throw new KeyException("the root key " + id + " does not unwrap what it should have wrapped", wrong);
            }
        }
    }

    /** A new one. It is on the disk when this returns: what it wraps may be stored. */
    Root make(UUID tenant) {
        var bytes = new byte[ID];
        random.nextBytes(bytes);
        var id = HexFormat.of().formatHex(bytes);
        var keys = TinkKeysets.generate(PredefinedAeadParameters.AES256_GCM);
        folder.write(tenant, id, text(deployment.wrap(TinkKeysets.bytes(keys), context(tenant, id)), Instant.now()));
        return root(id, keys);
    }

    /** Fails with {@link KeyException} when it was destroyed, or the folder is another one. */
    Root open(UUID tenant, String id) {
        return root(id, TinkKeysets.ofBytes(deployment.unwrap(file(tenant, id).wrapped(), context(tenant, id))));
    }

    private static Root root(String id, KeysetHandle keys) {
        return new Root(id, TinkKeysets.primitive(keys, Aead.class));
    }

    Set<String> ids(UUID tenant) {
        return folder.names(tenant);
    }

    /**
     * Whether what wraps these rows lies here, and nothing beside it opens them. Rows that were emptied do not say what wrapped them: then whatever lies here did. Where nothing does,
     * it was destroyed before or lies elsewhere, and what a deployment key wraps opens by that one, wherever a copy of it is.
     */
    boolean hold(UUID tenant, List<KeyRow> rows) {
        var here = ids(tenant);
        return !here.isEmpty() && here.containsAll(RetiredRoots.used(rows)) && rows.stream().allMatch(row -> row.destroyed() || row.root() != null);
    }

    /** Since when it wraps nothing any more; empty where that was not noted. */
    Optional<Instant> retiredAt(UUID tenant, String id) {
        return folder.retired(tenant, id).map(text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException malformed) {
                throw new KeyException("the file that says since when the root key " + id + " of tenant " + tenant + " is retired is damaged");
            }
        });
    }

    void retire(UUID tenant, Collection<String> ids, Instant since) {
        ids.forEach(id -> folder.retire(tenant, id, since.toString()));
    }

    /** What was taken for retired while it was new. */
    void unretire(UUID tenant, Collection<String> ids) {
        ids.forEach(id -> folder.unretire(tenant, id));
    }

    void destroy(UUID tenant, Collection<String> ids) {
        ids.forEach(id -> folder.delete(tenant, id));
    }

    void destroyAll(UUID tenant) {
        folder.deleteAll(tenant);
    }

    /** Wraps all tenants' root keys by the deployment key that is the first choice now, and leaves no old copy that an older one opens. @return how many were wrapped anew */
    int rewrapAll() {
        var primary = deployment.primary();
        folder.tenants().forEach(tenant -> folder.sweep(tenant, Instant.now().minus(LONGEST_WRITE)));
        return folder.tenants().stream().mapToInt(tenant -> (int) ids(tenant).stream().filter(id -> rewrapped(tenant, id, primary)).count()).sum();
    }

    /** @return whether it was wrapped by another; one that was destroyed meanwhile is not brought back */
    private boolean rewrapped(UUID tenant, String id, String primary) {
        var file = file(tenant, id);
        return !file.wrapped().keyId().equals(primary)
                && folder.replace(tenant, id, text(deployment.wrap(deployment.unwrap(file.wrapped(), context(tenant, id)), context(tenant, id)), file.made()));
    }

    private static byte[] context(UUID tenant, String id) {
        return ("root/" + tenant + "/" + id).getBytes(StandardCharsets.US_ASCII);
    }

    private record KeyFile(Wrapped wrapped, Instant made) {
    }

    private String text(Wrapped wrapped, Instant made) {
        return json.createObjectNode().put("made", made.toString()).put("wrapped_by", wrapped.keyId()).put("wrapped", Base64.getEncoder().encodeToString(wrapped.bytes())).toString();
    }

    private KeyFile file(UUID tenant, String id) {
        try {
            var file = json.readTree(folder.read(tenant, id));
            return new KeyFile(new Wrapped(text(file, "wrapped_by"), Base64.getDecoder().decode(text(file, "wrapped"))), Instant.parse(text(file, "made")));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeParseException malformed) {
            throw new KeyException("the file of the root key " + id + " of tenant " + tenant + " is damaged");
        }
    }

    private static String text(JsonNode file, String member) {
        return file.path(member).asText("");
    }
}
