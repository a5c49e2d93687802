package io.kedang.kernel.sheet;

import io.kedang.kernel.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a file that does not say how it is encoded: by its mark, else UTF-8 when all of it is, else GB 18030, as Excel writes CSV in China. */
final class TextEncoding {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextEncoding() {
    }

    static String decode(byte[] file) {
        var text = marked(file).or(() -> decode(file, 0, StandardCharsets.UTF_8)).or(() -> decode(file, 0, GB18030)).orElseThrow(TextEncoding::unreadable);
        if (text.indexOf('\0') >= 0) {
            throw unreadable();
        }
        return text;
    }

    private static Optional<String> marked(byte[] file) {
        if (file.length > 2 && (file[0] & 0xFF) == 0xEF && (file[1] & 0xFF) == 0xBB && (file[2] & 0xFF) == 0xBF) {
            return decode(file, 3, StandardCharsets.UTF_8);
        }
        if (file.length > 1 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xFE) {
            return decode(file, 2, StandardCharsets.UTF_16LE);
        }
        return file.length > 1 && (file[0] & 0xFF) == 0xFE && (file[1] & 0xFF) == 0xFF ? decode(file, 2, StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static Optional<String> decode(byte[] file, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(file, from, file.length - from)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static Problem unreadable() {
        return Problem.of(SheetError.SPREADSHEET_UNREADABLE);
    }
}
