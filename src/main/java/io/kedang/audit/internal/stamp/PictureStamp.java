package io.kedang.audit.internal.stamp;

import io.kedang.audit.StampWords;
import io.kedang.kernel.print.Typeface;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** The mark over a picture: again and again, and on a band at its foot. Dark and light together, so that it shows on any ground. */
final class PictureStamp {

    private static final Color DARK = new Color(0, 0, 0, 56);
    private static final Color LIGHT = new Color(255, 255, 255, 72);
    private static final Color BAND = new Color(0, 0, 0, 150);
    private static final int MOST_TILES = 8;

    private final Graphics2D graphics;
    private final Typeface typeface;
    private final StampWords words;

    private PictureStamp(Graphics2D graphics, Typeface typeface, StampWords words) {
        this.graphics = graphics;
        this.typeface = typeface;
        this.words = words;
    }

    static void over(BufferedImage picture, Typeface typeface, StampWords words) {
        var graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        var stamp = new PictureStamp(graphics, typeface, words);
        stamp.tiles(picture.getWidth(), picture.getHeight());
        stamp.band(picture.getWidth(), picture.getHeight());
        graphics.dispose();
    }

    private void tiles(float width, float height) {
        var size = Math.max(8, Math.min(width, height) / 36);
        var tile = AffineTransform.getRotateInstance(Math.toRadians(-24)).createTransformedShape(tile(size));
        var stepX = Math.max(size * 22, width / MOST_TILES);
        var stepY = Math.max(size * 13, height / MOST_TILES);
        var odd = false;
        for (var y = stepY * 2 / 3; y < height + stepY / 3; y += stepY, odd = !odd) {
            for (var x = odd ? -stepX / 4 : stepX / 8; x < width; x += stepX) {
                both(tile, x, y, Math.max(1, size / 16));
            }
        }
    }

    private Path2D tile(float size) {
        var tile = new Path2D.Float(Path2D.WIND_NON_ZERO);
        float y = 0;
        for (var line : words.lines()) {
            tile.append(AffineTransform.getTranslateInstance(0, y).createTransformedShape(typeface.outline(line, size)), false);
            y += size * 1.35f;
        }
        tile.append(AffineTransform.getTranslateInstance(0, y - size * 0.5).createTransformedShape(typeface.outline(words.mark(), size * 0.5f)), false);
        return tile;
    }

    private void both(Shape shape, float x, float y, float apart) {
        graphics.setColor(LIGHT);
        graphics.fill(AffineTransform.getTranslateInstance(x + apart, y + apart).createTransformedShape(shape));
        graphics.setColor(DARK);
        graphics.fill(AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape));
    }

    private void band(float width, float height) {
        var size = Math.max(4, Math.min(width / 52, Math.max(9, height / 45)));
        graphics.setColor(BAND);
        graphics.fill(new Rectangle2D.Float(0, height - size * 3, width, size * 3));
        graphics.setColor(Color.WHITE);
        centred(words.line(), size, width, height - size * 1.75f);
        centred(words.mark(), size, width, height - size * 0.55f);
    }

    private void centred(String text, float size, float width, float y) {
        var x = Math.max(size / 2, (width - typeface.width(text, size)) / 2);
        graphics.fill(AffineTransform.getTranslateInstance(x, y).createTransformedShape(typeface.outline(text, size)));
    }
}
