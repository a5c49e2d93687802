package io.kedang.kernel.http;

import io.kedang.kernel.ErrorCode;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Worker;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Files that come with a form. */
public final class Uploads {

    private Uploads() {
    }

    /** The bytes of one file. @param most how many there may be @param missing no file came, or it is gone again @param tooLarge there are more */
    public static Uni<byte[]> bytes(FileUpload file, long most, ErrorCode missing, ErrorCode tooLarge) {
        return Worker.call(() -> {
            if (file == null || file.size() == 0) {
                throw Problem.of(missing);
            }
            if (file.size() > most) {
                throw Problem.of(tooLarge);
            }
            return read(file, missing);
        });
    }

    private static byte[] read(FileUpload file, ErrorCode missing) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException gone) {
            throw Problem.of(missing);
        }
    }
}
