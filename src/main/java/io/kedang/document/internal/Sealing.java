package io.kedang.document.internal;

import io.kedang.crypto.FileCipher;
import io.kedang.crypto.KeyException;
import io.kedang.document.BlobStore.Blob;
import io.kedang.document.DocumentError;
import io.kedang.kernel.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import org.jboss.logging.Logger;

/** Streams a file through its company's keys, finding its address on the way. */
final class Sealing {

    private static final Logger LOG = Logger.getLogger(Sealing.class);
    private static final int PIECE = 64 * 1024;

    private Sealing() {
    }

    /** What is written has reached the disk when this returns. */
    static Blob into(Path file, FileCipher files, InputStream content, long most) throws IOException {
        var address = files.address();
        var size = 0L;
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE); var disk = Channels.newOutputStream(channel)) {
            var sealed = files.seal(new Unclosed(disk));
            var piece = new byte[PIECE];
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                size += read;
                if (size > most) {
                    throw Problem.of(DocumentError.FILE_TOO_LARGE);
                }
                address.update(piece, 0, read);
                sealed.write(piece, 0, read);
            }
            sealed.close();
            channel.force(true);
        }
        return new Blob(HexFormat.of().formatHex(address.doFinal()), size);
    }

    static long outOf(InputStream sealed, FileCipher files, String address, OutputStream out) throws IOException {
        var found = files.address();
        var size = 0L;
        var piece = new byte[PIECE];
        var content = opened(sealed, files, address);
        for (int read = next(content, piece, address); read >= 0; read = next(content, piece, address)) {
            found.update(piece, 0, read);
            out.write(piece, 0, read);
            size += read;
        }
        if (!HexFormat.of().formatHex(found.doFinal()).equals(address)) {
            throw damaged(address);
        }
        return size;
    }

    private static InputStream opened(InputStream sealed, FileCipher files, String address) {
        try {
            return files.open(sealed);
        } catch (KeyException wrong) {
            throw damaged(address);
        }
    }

    /** Reading from disk hardly ever fails; opening what was read does when it was changed. */
    private static int next(InputStream content, byte[] piece, String address) {
        try {
            return content.read(piece);
        } catch (IOException changed) {
            throw damaged(address);
        }
    }

    private static Problem damaged(String address) {
        LOG.errorf("the file %s is not what was kept", address);
        return Problem.of(DocumentError.FILE_DAMAGED);
    }

    /** Closing the sealing stream writes its end; the file under it is still needed then. */
    private static final class Unclosed extends java.io.FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
