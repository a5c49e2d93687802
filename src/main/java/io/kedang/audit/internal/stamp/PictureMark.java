package io.kedang.audit.internal.stamp;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** The mark inside a picture's file, where programs that only show the picture do not look: a text chunk of PNG, a comment of JPEG. */
final class PictureMark {

    private static final int PNG_HEADER = 8 + 25;
    private static final int JPEG_START = 2;
    private static final byte[] COMMENT = {(byte) 0xFF, (byte) 0xFE};

    private PictureMark() {
    }

    static byte[] into(byte[] file, FileKind kind, String mark) {
        return kind == FileKind.PNG ? with(file, PNG_HEADER, chunk("Comment\0" + mark)) : with(file, afterFirstPart(file), comment(mark));
    }

    private static byte[] with(byte[] file, int at, byte[] part) {
        var out = new ByteArrayOutputStream(file.length + part.length);
        out.write(file, 0, at);
        out.writeBytes(part);
        out.write(file, at, file.length - at);
        return out.toByteArray();
    }

    private static byte[] chunk(String text) {
        var body = ("tEXt" + text).getBytes(StandardCharsets.ISO_8859_1);
        var sum = new CRC32();
        sum.update(body);
        return ByteBuffer.allocate(body.length + 8).putInt(body.length - 4).put(body).putInt((int) sum.getValue()).array();
    }

    /** Behind the part that says that it is a JPEG file, which must come first. */
    private static int afterFirstPart(byte[] file) {
        var named = (file[JPEG_START + 1] & 0xFF) == 0xE0;
        return named ? JPEG_START + 2 + (ByteBuffer.wrap(file).getShort(JPEG_START + 2) & 0xFFFF) : JPEG_START;
    }

    private static byte[] comment(String mark) {
        var text = mark.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(text.length + 4).put(COMMENT).putShort((short) (text.length + 2)).put(text).array();
    }
}
