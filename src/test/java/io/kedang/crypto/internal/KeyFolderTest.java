package io.kedang.crypto.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedang.crypto.KeyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {

    private static final UUID TENANT = UUID.fromString("01a20356-0148-73af-b042-97b6938bb972");
    private static final String ID = "0123456789abcdef";
    private static final String OTHER = "fedcba9876543210";

    @TempDir
    Path parent;

    private KeyFolder keys() {
        return new KeyFolder(parent.resolve("keys"));
    }

    @Test
    void shouldKeepWhatWasWrittenToItselfAlone() throws IOException {
        // when
        keys().write(TENANT, ID, "{}");

        // then
        assertThat(keys().read(TENANT, ID)).isEqualTo("{}");
        assertThat(keys().names(TENANT)).containsExactly(ID);
        assertThat(keys().tenants()).containsExactly(TENANT);
        var folder = parent.resolve("keys").resolve(TENANT.toString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(parent.resolve("keys")))).isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(ID + ".json")))).isEqualTo("rw-------");
    }

    @Test
    void shouldBeEmptyBeforeAnythingWasWritten() {
        assertThat(keys().names(TENANT)).isEmpty();
        assertThat(keys().tenants()).isEmpty();
        keys().deleteAll(TENANT);
        keys().delete(TENANT, ID);
    }

    @Test
    void shouldLeaveNothingOfATenantNotEvenWhatAKillLeftHalfWritten() throws IOException {
        // given
        keys().write(TENANT, ID, "{}");
        Files.writeString(parent.resolve("keys").resolve(TENANT.toString()).resolve(".new123.tmp"), "{");
        assertThat(keys().names(TENANT)).containsExactly(ID);

        // when
        keys().deleteAll(TENANT);

        // then
        assertThat(parent.resolve("keys")).isEmptyDirectory();
    }

    @Test
    void shouldDeleteAKeyWithWhatAKillLeftOfItBesideItAndNoOther() throws IOException {
        // given
        keys().write(TENANT, ID, "{}");
        keys().write(TENANT, OTHER, "{}");
        keys().retire(TENANT, ID, "2026-11-22T12:00:00Z");
        var folder = parent.resolve("keys").resolve(TENANT.toString());
        try (var written = Files.newDirectoryStream(folder)) {
            assertThat(written).hasSize(3);
        }
        Files.writeString(folder.resolve(ID + ".json4711.tmp"), "{}");

        // when
        keys().delete(TENANT, ID);

        // then
        try (var left = Files.newDirectoryStream(folder)) {
            assertThat(left).containsExactly(folder.resolve(OTHER + ".json"));
        }
    }

    @Test
    void shouldKeepSinceWhenAKeyIsRetired() {
        // given
        keys().write(TENANT, ID, "{}");
        assertThat(keys().retired(TENANT, ID)).isEmpty();

        // when
        keys().retire(TENANT, ID, "2026-11-22T12:00:00Z");

        // then
        assertThat(keys().retired(TENANT, ID)).contains("2026-11-22T12:00:00Z");
        assertThat(keys().names(TENANT)).containsExactly(ID);

        // when
        keys().unretire(TENANT, ID);
        keys().unretire(TENANT, OTHER);

        // then
        assertThat(keys().retired(TENANT, ID)).isEmpty();
        assertThat(keys().read(TENANT, ID)).isEqualTo("{}");
    }

    @Test
    void shouldNotBringBackWhatWasDestroyed() {
        // given
        keys().write(TENANT, ID, "{}");
        keys().delete(TENANT, ID);

        // then
        assertThat(keys().replace(TENANT, ID, "{\"again\":true}")).isFalse();
        assertThatThrownBy(() -> keys().read(TENANT, ID)).isInstanceOf(KeyException.class).hasMessageContaining(ID + ".json").hasMessageContaining("destroyed")
                .hasMessageNotContaining(parent.toString());
    }

    @Test
    void shouldSayThatItMustBeNamed() {
        assertThatThrownBy(() -> new KeyFolder(null).write(TENANT, ID, "{}")).isInstanceOf(KeyException.class).hasMessageContaining("KEDANG_KEY_FOLDER must be set");
    }

    @Test
    void shouldPassOverWhatIsNotAKey() throws IOException {
        // given
        keys().write(TENANT, ID, "{}");
        Files.createDirectory(parent.resolve("keys").resolve("lost+found"));
        Files.writeString(parent.resolve("keys").resolve(TENANT.toString()).resolve("notes.json"), "");

        // then
        assertThat(keys().tenants()).containsExactly(TENANT);
        assertThat(keys().names(TENANT)).containsExactly(ID);
    }
}
