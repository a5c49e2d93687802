package io.kedang.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {

    @TempDir
    Path folder;

    private StateFolder state;

    @BeforeEach
    void open() {
        state = StateFolder.open(folder.resolve("home"), folder.resolve("home"));
    }

    @Test
    void shouldBeClosedToOtherUsers() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.root()))).isEqualTo("rwx------");
    }

    @Test
    void shouldDeleteDataAndSecretsButKeepUnpackedPrograms() throws Exception {
        // given
        Files.createDirectories(state.postgresData().resolve("base"));
        Files.createDirectories(state.root().resolve("keycloak/bin"));
        state.secrets().get("one");

        // when
        state.deleteData();

        // then
        assertThat(state.postgresData()).doesNotExist();
        assertThat(state.root().resolve("secrets.properties")).doesNotExist();
        assertThat(state.root().resolve("keycloak/bin")).exists();
        assertThat(state.logs()).isDirectory();
    }
}
