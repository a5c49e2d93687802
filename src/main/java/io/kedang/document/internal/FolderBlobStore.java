package io.kedang.document.internal;

import io.kedang.crypto.FileCipher;
import io.kedang.crypto.TenantCipher;
import io.kedang.crypto.TenantKeys;
import io.kedang.document.BlobStore;
import io.kedang.document.DocumentConfig;
import io.kedang.document.DocumentError;
import io.kedang.kernel.Folders;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Worker;
import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.regex.Pattern;

/** Files in a folder for each company, spread over subfolders by the beginning of their address. */
@ApplicationScoped
class FolderBlobStore implements BlobStore {

    /** Also keeps what comes from outside from leading out of the folder. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-f]{64}");
    private static final String ON_ITS_WAY = "incoming";

    private final TenantKeys keys;
    private final Path folder;

    FolderBlobStore(TenantKeys keys, DocumentConfig config) {
        this.keys = keys;
        this.folder = Path.of(config.folder()).toAbsolutePath().normalize();
    }

    @Override
    public Uni<Blob> put(Tenant tenant, InputStream content, long most) {
        return withFiles(tenant, files -> store(tenant, files, content, most));
    }

    @Override
    public Uni<Long> read(Tenant tenant, String address, OutputStream out) {
        return withFiles(tenant, files -> copy(files, place(tenant, address), address, out));
    }

    private interface Work<T> {
        T with(FileCipher files) throws IOException;
    }

    private <T> Uni<T> withFiles(Tenant tenant, Work<T> work) {
        return keys.of(tenant).map(TenantCipher::files).chain(files -> onWorker(() -> work.with(files)));
    }

    private interface Doing<T> {
        T run() throws IOException;
    }

    private static <T> Uni<T> onWorker(Doing<T> work) {
        return Worker.call(() -> {
            try {
                return work.run();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    /** Sealed beside its place first, and moved there in one step: nobody finds half a file, and a kill leaves none. */
    private Blob store(Tenant tenant, FileCipher files, InputStream content, long most) throws IOException {
        var incoming = Files.createTempFile(Files.createDirectories(home(tenant).resolve(ON_ITS_WAY)), "", "");
        try {
            var blob = Sealing.into(incoming, files, content, most);
            var place = place(tenant, blob.address());
            Files.createDirectories(place.getParent());
            Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            reached(place);
            return blob;
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    /** What names a file must be on the disk before anybody is told that it is kept: its folder, and those around it, which may be new as well. */
    private void reached(Path place) throws IOException {
        for (var around = place.getParent(); around.startsWith(folder); around = around.getParent()) {
            Folders.sync(around);
        }
    }

    private static long copy(FileCipher files, Path place, String address, OutputStream out) throws IOException {
        try (var sealed = Files.newInputStream(place)) {
            return Sealing.outOf(sealed, files, address, out);
        } catch (NoSuchFileException none) {
            throw Problem.of(DocumentError.FILE_NOT_FOUND);
        }
    }

    @Override
    public Uni<Boolean> exists(Tenant tenant, String address) {
        return onWorker(() -> Files.exists(place(tenant, address)));
    }

    @Override
    public Uni<Void> delete(Tenant tenant, String address) {
        return onWorker(() -> Files.deleteIfExists(place(tenant, address))).replaceWithVoid();
    }

    @Override
    public Uni<Void> deleteAll(Tenant tenant) {
        return onWorker(() -> {
            removeTree(home(tenant));
            return null;
        });
    }

    private static void removeTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var walk = Files.walk(tree)) {
            for (var path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private Path home(Tenant tenant) {
        return folder.resolve(tenant.schema());
    }

    private Path place(Tenant tenant, String address) {
        if (!ADDRESS.matcher(address).matches()) {
            throw Problem.of(DocumentError.FILE_NOT_FOUND);
        }
        return home(tenant).resolve(address.substring(0, 2)).resolve(address);
    }
}
