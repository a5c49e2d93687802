package io.kedang.audit.internal.stamp;

import io.kedang.audit.StampWords;
import io.kedang.kernel.print.Typeface;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/** What is to be done to which file, as it goes from the service to the process that does it. */
record StampOrder(FileKind kind, StampWords words, Path font, byte[] file) {

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(kind.name());
        out.writeUTF(words.export().toString());
        out.writeUTF(words.who());
        out.writeUTF(words.at());
        out.writeUTF(words.company());
        out.writeUTF(font.toString());
        out.writeInt(file.length);
        out.write(file);
    }

    static StampOrder read(DataInputStream in) throws IOException {
        var kind = FileKind.valueOf(in.readUTF());
        var words = new StampWords(UUID.fromString(in.readUTF()), in.readUTF(), in.readUTF(), in.readUTF());
        return new StampOrder(kind, words, Path.of(in.readUTF()), in.readNBytes(in.readInt()));
    }

    /** @throws Unstampable when the file does not allow it */
    byte[] done() {
        try (var typeface = Typeface.open(font)) {
            return kind == FileKind.PDF ? PdfFile.stamped(file, words, typeface) : PictureFile.stamped(file, kind, words, typeface);
        }
    }
}
