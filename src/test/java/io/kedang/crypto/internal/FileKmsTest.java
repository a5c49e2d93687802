package io.kedang.crypto.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.kedang.crypto.KeyException;
import io.kedang.crypto.Kms.Wrapped;
import io.kedang.launcher.KeyFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The deployment key in a file that the launcher made. */
class FileKmsTest {

    private static final byte[] KEY = bytes("the key of a tenant");
    private static final byte[] TENANT = bytes("tenant:a");

    @TempDir
    private Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Path file() {
        return KeyFile.ensure(folder.resolve("deployment-key.json"));
    }

    @Test
    void shouldUnwrapWhatItWrapped() throws Exception {
        // given
        var file = file();

        // when
        var wrapped = new FileKms(file).wrap(KEY, TENANT);

        // then
        assertThat(new FileKms(file).unwrap(wrapped, TENANT)).isEqualTo(KEY);
        assertThat(wrapped.keyId()).isEqualTo(new FileKms(file).primary());
        assertThat(wrapped.bytes()).hasSizeGreaterThan(KEY.length + 16);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void shouldNotUnwrapForAnotherTenantNorWhatWasChanged() {
        // given
        var kms = new FileKms(file());
        var wrapped = kms.wrap(KEY, TENANT);
        var changed = wrapped.bytes().clone();
        changed[changed.length - 1] ^= 1;

        // then
        assertThatThrownBy(() -> kms.unwrap(wrapped, bytes("tenant:b"))).isInstanceOf(KeyException.class);
        assertThatThrownBy(() -> kms.unwrap(new Wrapped(wrapped.keyId(), changed), TENANT)).isInstanceOf(KeyException.class);
    }

    @Test
    void shouldTakeUpAKeyThatIsAddedWhileServing() throws Exception {
        // given
        var file = file();
        var kms = new FileKms(file);
        var old = kms.wrap(KEY, TENANT);

        // when
        var keys = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
        var more = TinkKeysets.withNew(keys, PredefinedAeadParameters.AES256_GCM);
        Files.writeString(file, TinkJsonProtoKeysetFormat.serializeKeyset(more, InsecureSecretKeyAccess.get()));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));

        // then
        var now = kms.wrap(KEY, TENANT);
        assertThat(now.keyId()).isNotEqualTo(old.keyId());
        assertThat(kms.unwrap(old, TENANT)).isEqualTo(kms.unwrap(now, TENANT));
    }

    @Test
    void shouldSayWhatIsWrongAndNothingOfTheKey() throws Exception {
        // given
        var file = file();
        var text = Files.readString(file);
        Files.writeString(file, text.replace("keyData", "other"));

        // then
        assertThatThrownBy(() -> new FileKms(file).primary()).isInstanceOf(KeyException.class).hasMessageContaining("no Tink keyset");
        assertThatThrownBy(() -> new FileKms(folder.resolve("none")).primary()).isInstanceOf(KeyException.class).hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> KeyFile.ensure(folder.resolve("missing/folder"))).hasMessageContaining("could not be written");
    }
}
