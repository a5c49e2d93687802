package io.kedang.crypto.internal;

import io.kedang.crypto.KeyException;
import io.kedang.kernel.Folders;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The folder of root keys: a folder for each tenant, a file in it for each key, and one beside it that says since when it is retired. What was written is on the
 * disk, what was deleted is gone from it, when a call returns.
 */
final class KeyFolder {

    private static final String SUFFIX = ".json";
    private static final String RETIRED = ".retired";
    private static final String ON_ITS_WAY = ".tmp";
    /** So that a kill in between leaves the key itself, and what says that it is to go. */
    private static final Comparator<String> COPIES_FIRST = Comparator.comparing((String name) -> name.endsWith(RETIRED)).thenComparing(Comparator.reverseOrder());
    private static final Predicate<String> TENANT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}").asMatchPredicate();
    private static final Predicate<String> KEY = Pattern.compile("[0-9a-f]{16}").asMatchPredicate();
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_FOLDER = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path root;

    /** @param root null when none is named: then every call says so */
    KeyFolder(Path root) {
        this.root = root;
    }

    private interface Access<T> {
        T go() throws IOException;
    }

    private <T> T doing(String what, Access<T> access) {
        if (root == null) {
            throw new KeyException("KEDANG_KEY_FOLDER must be set: companies' root keys lie there");
        }
        try {
            return access.go();
        } catch (NoSuchFileException missing) {
            throw new KeyException(what + ": there is no " + root.relativize(root.resolve(missing.getFile())) + " in KEDANG_KEY_FOLDER; it was destroyed, or this is not the folder it was written to");
        } catch (IOException failed) {
            throw new KeyException(what + ": " + failed.getClass().getSimpleName() + " in KEDANG_KEY_FOLDER");
        }
    }

    private Path of(UUID tenant) {
        return root.resolve(tenant.toString());
    }

    private Path file(UUID tenant, String id) {
        return of(tenant).resolve(id + SUFFIX);
    }

    void write(UUID tenant, String id, String text) {
        doing("the root key of tenant " + tenant + " cannot be written", () -> {
            Files.createDirectories(of(tenant), OWNER_FOLDER);
            store(tenant, id + SUFFIX, text);
            Folders.sync(root);
            return null;
        });
    }

    /** @return false when there is none any more */
    boolean replace(UUID tenant, String id, String text) {
        return doing("the root key " + id + " of tenant " + tenant + " cannot be written", () -> {
            if (!Files.exists(file(tenant, id))) {
                return false;
            }
            store(tenant, id + SUFFIX, text);
            return true;
        });
    }

    /** Writes beside a key since when it is retired. */
    void retire(UUID tenant, String id, String since) {
        doing("the root key " + id + " of tenant " + tenant + " cannot be retired", () -> {
            store(tenant, id + RETIRED, since);
            return null;
        });
    }

    /** It is in use. */
    void unretire(UUID tenant, String id) {
        doing("the root key " + id + " of tenant " + tenant + " cannot be taken back into use", () -> Files.deleteIfExists(of(tenant).resolve(id + RETIRED)));
    }

    /** Since when a key is retired; empty where nothing says that it is. */
    Optional<String> retired(UUID tenant, String id) {
        return doing("the root key " + id + " of tenant " + tenant + " cannot be read", () -> {
            var file = of(tenant).resolve(id + RETIRED);
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        });
    }

    /** Beside its place first, so that it is there whole or not at all. */
    private void store(UUID tenant, String name, String text) throws IOException {
        var made = Files.createTempFile(of(tenant), name, ON_ITS_WAY, OWNER_ONLY);
        try (var channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        move(made, of(tenant).resolve(name));
        Folders.sync(of(tenant));
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException shared) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    String read(UUID tenant, String id) {
        return doing("the root key " + id + " of tenant " + tenant + " cannot be read", () -> Files.readString(file(tenant, id)));
    }

    /** Ids of a tenant's keys. */
    Set<String> names(UUID tenant) {
        return listed(of(tenant)).stream().filter(name -> name.endsWith(SUFFIX)).map(name -> name.substring(0, name.length() - SUFFIX.length())).filter(KEY).collect(Collectors.toSet());
    }

    List<UUID> tenants() {
        return listed(root).stream().filter(TENANT).map(UUID::fromString).toList();
    }

    private List<String> listed(Path folder) {
        return doing("root keys cannot be listed", () -> {
            if (!Files.isDirectory(folder)) {
                return List.of();
            }
            try (var files = Files.list(folder)) {
                return files.map(file -> file.getFileName().toString()).sorted().toList();
            }
        });
    }

    /** With copies of it that a kill left half written or not yet in their place. */
    void delete(UUID tenant, String id) {
        doing("the root key " + id + " of tenant " + tenant + " cannot be destroyed", () -> {
            for (var name : listed(of(tenant)).stream().filter(name -> name.startsWith(id)).sorted(COPIES_FIRST).toList()) {
                Files.deleteIfExists(of(tenant).resolve(name));
            }
            if (Files.isDirectory(of(tenant))) {
                Folders.sync(of(tenant));
            }
            return null;
        });
    }

    /** Deletes copies that a kill left beside their place. @param before younger ones may be on their way now */
    void sweep(UUID tenant, Instant before) {
        doing("what a kill left of the root keys of tenant " + tenant + " cannot be deleted", () -> {
            for (var name : listed(of(tenant)).stream().filter(name -> name.endsWith(ON_ITS_WAY)).toList()) {
                if (lastWritten(of(tenant).resolve(name)).isBefore(before)) {
                    Files.deleteIfExists(of(tenant).resolve(name));
                }
            }
            return null;
        });
    }

    private static Instant lastWritten(Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException inItsPlaceByNow) {
            return Instant.MAX;
        }
    }

    /** With what a kill left half written. */
    void deleteAll(UUID tenant) {
        doing("the root keys of tenant " + tenant + " cannot be destroyed", () -> {
            for (var name : listed(of(tenant))) {
                Files.deleteIfExists(of(tenant).resolve(name));
            }
            if (Files.deleteIfExists(of(tenant))) {
                Folders.sync(root);
            }
            return null;
        });
    }
}
