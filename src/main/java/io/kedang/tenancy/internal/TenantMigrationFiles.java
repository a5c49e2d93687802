package io.kedang.tenancy.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/** The migrations of tenants' schemas, by the list in {@code db/tenant/index}: in a packaged service Flyway cannot look into folders. Read once. */
final class TenantMigrationFiles implements ResourceProvider {

    static final String FOLDER = "db/tenant/";

    private final List<LoadableResource> files;

    TenantMigrationFiles() {
        this(FOLDER);
    }

    /** @param folders each with an {@code index} of its files; tests add versions that are yet to come */
    TenantMigrationFiles(String... folders) {
        this.files = Arrays.stream(folders).flatMap(TenantMigrationFiles::filesOf).toList();
    }

    private static Stream<LoadableResource> filesOf(String folder) {
        return read(folder + "index").lines().filter(line -> !line.isBlank()).map(String::strip).map(name -> new File(folder, name, read(folder + name)));
    }

    /** The newest version there is. */
    String latestVersion() {
        return files.stream().map(LoadableResource::getFilename).map(name -> name.substring(1, name.indexOf("__")))
                .max(Comparator.comparingInt(Integer::parseInt)).orElseThrow();
    }

    @Override
    public LoadableResource getResource(String name) {
        return files.stream().filter(file -> file.getRelativePath().equals(name)).findFirst().orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return files.stream().filter(file -> file.getFilename().startsWith(prefix))
                .filter(file -> List.of(suffixes).stream().anyMatch(file.getFilename()::endsWith)).toList();
    }

    private static String read(String path) {
        var stream = TenantMigrationFiles.class.getClassLoader().getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalStateException("missing in the package: " + path);
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().collect(java.util.stream.Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class File extends LoadableResource {
        private final String folder;
        private final String name;
        private final String text;

        File(String folder, String name, String text) {
            this.folder = folder;
            this.name = name;
            this.text = text;
        }

        @Override
        public Reader read() {
            return new StringReader(text);
        }

        @Override
        public String getAbsolutePath() {
            return folder + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return folder + name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
