package io.kedang.crypto.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.kedang.crypto.TenantKeys.Purpose;
import io.kedang.crypto.internal.TenantKeyRows.KeyRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether it may be said, once a folder was emptied, that backups of a tenant's keys do not open any more. */
class RootKeysTest {

    private static final UUID TENANT = UUID.fromString("01a20356-0148-73af-b042-97b6938bb972");
    private static final KeyRow EMPTIED = row(null, null, null);

    @TempDir
    Path home;

    private RootKeys roots;

    @BeforeEach
    void deploy() throws IOException, GeneralSecurityException {
        Files.writeString(home.resolve("key.json"), TinkJsonProtoKeysetFormat.serializeKeyset(TinkKeysets.generate(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get()));
        roots = in("keys");
    }

    private RootKeys in(String folder) {
        return Rewrapping.roots(home.resolve("key.json"), home.resolve(folder));
    }

    private static KeyRow row(byte[] wrapped, String wrappedBy, String root) {
        return new KeyRow(TENANT, Purpose.SEAL, wrapped, wrappedBy, root, 0, KeyAges.of("{}"));
    }

    private static KeyRow under(String root) {
        return row(new byte[1], null, root);
    }

    private static KeyRow withoutRoot() {
        return row(new byte[1], "4711", null);
    }

    @Test
    void shouldHoldWhatWrapsATenantsKeys() {
        // given
        var before = roots.make(TENANT).id();
        var root = roots.make(TENANT).id();

        // then
        assertThat(roots.hold(TENANT, List.of(under(root), under(root)))).isTrue();
        assertThat(roots.hold(TENANT, List.of(under(root), under(before)))).isTrue();
        assertThat(roots.hold(TENANT, List.of(under(root), under("0123456789abcdef")))).isFalse();
    }

    @Test
    void shouldHoldNothingInAnotherFolderNeitherAtOnceNorWhenAskedAgain() {
        // given
        var root = roots.make(TENANT).id();

        // then
        assertThat(in("elsewhere").hold(TENANT, List.of(under(root)))).isFalse();
        assertThat(in("elsewhere").hold(TENANT, List.of(EMPTIED))).isFalse();
        assertThat(roots.hold(TENANT, List.of(EMPTIED))).isTrue();

        // when
        roots.destroyAll(TENANT);

        // then
        assertThat(roots.hold(TENANT, List.of(EMPTIED))).isFalse();
        assertThat(roots.hold(TENANT, List.of())).isFalse();
    }

    @Test
    void shouldNotHoldWhatTheDeploymentKeyOpens() {
        // then
        assertThat(roots.hold(TENANT, List.of(withoutRoot()))).isFalse();

        // when a root is there that a kill left before it wrapped all of them
        var root = roots.make(TENANT).id();

        // then
        assertThat(roots.hold(TENANT, List.of(withoutRoot()))).isFalse();
        assertThat(roots.hold(TENANT, List.of(under(root), withoutRoot()))).isFalse();
    }
}
