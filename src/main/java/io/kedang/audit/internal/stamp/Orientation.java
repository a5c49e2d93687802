package io.kedang.audit.internal.stamp;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How a camera was held: JPEG files lie as they were taken, and say in their Exif part how to turn them. */
final class Orientation {

    static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int EXIF = 0xE1;
    private static final int IMAGE_DATA = 0xDA;
    private static final byte[] NAME = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private Orientation() {
    }

    /** @return 1 to 8; 1 when the file does not say */
    static int of(byte[] jpeg) {
        try {
            var in = ByteBuffer.wrap(jpeg);
            in.position(2);
            while ((in.get() & 0xFF) == 0xFF) {
                var marker = in.get() & 0xFF;
                var length = (in.getShort() & 0xFFFF) - 2;
                if (marker == IMAGE_DATA || length < 0 || length > in.remaining()) {
                    return UPRIGHT;
                }
                var part = in.slice(in.position(), length);
                in.position(in.position() + length);
                if (marker == EXIF && named(part)) {
                    return inDirectory(part.slice());
                }
            }
            return UPRIGHT;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException brokenOff) {
            return UPRIGHT;
        }
    }

    private static boolean named(ByteBuffer part) {
        var name = new byte[NAME.length];
        part.get(name);
        return Arrays.equals(name, NAME);
    }

    private static int inDirectory(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            var entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                var value = tiff.getShort(entry + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether width and height change places. */
    static boolean turned(int orientation) {
        return orientation >= 5;
    }

    /** From the picture as it lies to the picture as it is looked at. @param width as it lies */
    static AffineTransform transform(int orientation, double width, double height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
