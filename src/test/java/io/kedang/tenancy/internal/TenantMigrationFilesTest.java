package io.kedang.tenancy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TenantMigrationFilesTest {

    private static final Path FOLDER = Path.of("src/main/resources", TenantMigrationFiles.FOLDER);

    @Test
    void shouldNameInTheIndexExactlyTheFilesThatThereAre() throws IOException {
        // given
        var index = Files.readAllLines(FOLDER.resolve("index"));

        // when
        try (var files = Files.list(FOLDER)) {
            var names = files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("index")).toList();

            // then
            assertThat(index).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void shouldKnowTheNewestVersion() {
        assertThat(new TenantMigrationFiles(TenantMigrationFiles.FOLDER, "db/next/").latestVersion()).isEqualTo("1000");
    }

    @Test
    void shouldGiveFilesByPrefixAndSuffix() {
        assertThat(new TenantMigrationFiles().getResources("V", new String[] {".sql"})).extracting(file -> file.getFilename()).contains("V1__tenant.sql");
        assertThat(new TenantMigrationFiles().getResources("R", new String[] {".sql"})).isEmpty();
    }
}
