package io.kedang.audit.internal.stamp;

import java.util.Arrays;
import java.util.Optional;

/** What can be stamped, told by how it begins: names and announced types say nothing. */
enum FileKind {
    PDF("application/pdf", "pdf", 0x25, 0x50, 0x44, 0x46, 0x2D), PNG("image/png", "png", 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A), JPEG("image/jpeg", "jpg", 0xFF, 0xD8, 0xFF);

    private final String type;
    private final String ending;
    private final int[] beginning;

    FileKind(String type, String ending, int... beginning) {
        this.type = type;
        this.ending = ending;
        this.beginning = beginning;
    }

    String type() {
        return type;
    }

    String ending() {
        return ending;
    }

    static Optional<FileKind> of(byte[] file) {
        return Arrays.stream(values()).filter(kind -> kind.begins(file)).findFirst();
    }

    private boolean begins(byte[] file) {
        for (int i = 0; i < beginning.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != beginning[i]) {
                return false;
            }
        }
        return true;
    }
}
