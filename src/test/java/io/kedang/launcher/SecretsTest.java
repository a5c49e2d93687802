package io.kedang.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void shouldMakeALongSecretAndKeepIt() {
        // given
        Path file = folder.resolve("secrets.properties");

        // when
        String made = Secrets.load(file).get("one");

        // then
        assertThat(made).matches("[A-Za-z0-9]{40}");
        assertThat(Secrets.load(file).get("one")).isEqualTo(made);
    }

    @Test
    void shouldMakeADifferentSecretForEachName() {
        Secrets secrets = Secrets.load(folder.resolve("secrets.properties"));

        assertThat(secrets.get("one")).isNotEqualTo(secrets.get("other"));
    }

    @Test
    void shouldKeepWhatAnotherReaderOfTheFileHasMade() {
        // given two that were both loaded while the file was empty
        Path file = folder.resolve("secrets.properties");
        Secrets first = Secrets.load(file);
        Secrets second = Secrets.load(file);

        // when
        String one = first.get("one");
        second.get("other");

        // then
        assertThat(Secrets.load(file).get("one")).isEqualTo(one);
        assertThat(second.get("one")).isEqualTo(one);
    }

    @Test
    void shouldBeReadableByItsOwnerOnly() throws Exception {
        Path file = folder.resolve("secrets.properties");

        Secrets.load(file).get("one");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }
}
