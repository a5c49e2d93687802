package io.kedang.document;

import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Uni;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The door to every file. A file is found by its address, which follows from its content and the company's key: the same file twice is kept once,
 * and nobody can tell that two companies have the same one. What lies there is sealed with the company's key. Work is done on worker threads.
 */
public interface BlobStore {

    /** A kept file. @param size in clear, in bytes */
    record Blob(String address, long size) {
    }

    /**
     * Keeps a file. It is there whole or not at all.
     *
     * @param content read once, on a worker thread; not closed
     * @param most    bytes; fails with {@link DocumentError#FILE_TOO_LARGE} as soon as there are more
     */
    Uni<Blob> put(Tenant tenant, InputStream content, long most);

    /**
     * Writes a file's content somewhere. Fails with {@link DocumentError#FILE_NOT_FOUND}, and with {@link DocumentError#FILE_DAMAGED} when it is not what was
     * kept: then some of it may have been written already, but never anything that was not in it.
     *
     * @return its size
     */
    Uni<Long> read(Tenant tenant, String address, OutputStream out);

    Uni<Boolean> exists(Tenant tenant, String address);

    /** One that is not there is deleted already. */
    Uni<Void> delete(Tenant tenant, String address);

    /** Removes all files of a company. */
    Uni<Void> deleteAll(Tenant tenant);
}
