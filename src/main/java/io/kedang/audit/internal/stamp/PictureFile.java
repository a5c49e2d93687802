package io.kedang.audit.internal.stamp;

import io.kedang.audit.StampWords;
import io.kedang.audit.internal.stamp.Unstampable.Why;
import io.kedang.kernel.print.Typeface;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture that somebody handed in. What a camera wrote into it (place, time, a small copy without the mark) does not come along. */
final class PictureFile {

    private static final long MOST_PIXELS = 24_000_000;
    /** Of pictures that must be drawn anew, and are in memory twice. */
    private static final long MOST_COPIED = 13_000_000;
    private static final Set<Integer> WRITABLE = Set.of(BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_4BYTE_ABGR, BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB);
    private static final float QUALITY = 0.92f;

    private PictureFile() {
    }

    static byte[] stamped(byte[] file, FileKind kind, StampWords words, Typeface typeface) {
        try {
            var upright = upright(read(file, kind), kind == FileKind.JPEG ? Orientation.of(file) : Orientation.UPRIGHT);
            PictureStamp.over(upright, typeface, words);
            return PictureMark.into(written(upright, kind), kind, words.mark());
        } catch (IOException | IllegalArgumentException | java.awt.color.CMMException | IndexOutOfBoundsException | NegativeArraySizeException | NullPointerException broken) {
            throw new Unstampable(Why.UNREADABLE);
        }
    }

    private static BufferedImage read(byte[] file, FileKind kind) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                throw new Unstampable(Why.TOO_HEAVY);
            }
            return whole(reader);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage whole(ImageReader reader) throws IOException {
        var picture = reader.read(0);
        if (picture == null) {
            throw new Unstampable(Why.UNREADABLE);
        }
        return picture;
    }

    /** In colours, whatever it was in before; the mark needs them. */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == Orientation.UPRIGHT && WRITABLE.contains(picture.getType())) {
            return picture;
        }
        if ((long) picture.getWidth() * picture.getHeight() > MOST_COPIED) {
            throw new Unstampable(Why.TOO_HEAVY);
        }
        return copied(picture, orientation);
    }

    private static BufferedImage copied(BufferedImage picture, int orientation) {
        var turned = Orientation.turned(orientation);
        var upright = new BufferedImage(turned ? picture.getHeight() : picture.getWidth(), turned ? picture.getWidth() : picture.getHeight(),
                picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
        var graphics = upright.createGraphics();
        graphics.drawImage(picture, Orientation.transform(orientation, picture.getWidth(), picture.getHeight()), null);
        graphics.dispose();
        return upright;
    }

    private static byte[] written(BufferedImage picture, FileKind kind) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(kind.name()).next();
        var bytes = new ByteArrayOutputStream(1 << 20);
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            if (kind == FileKind.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
