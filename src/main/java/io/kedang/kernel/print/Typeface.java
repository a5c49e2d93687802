package io.kedang.kernel.print;

import io.kedang.kernel.Problem;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/** A Latin font that comes with the product, and behind it one that has the Chinese characters. Not to be shared between threads. */
public final class Typeface implements AutoCloseable {

    private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int UNKNOWN = '?';

    private final List<Face> faces = new ArrayList<>();
    private final List<Closeable> open = new ArrayList<>();

    /** A font and its table of characters. */
    private record Face(TrueTypeFont font, CmapLookup glyphs) {
    }

    /** A piece of a text that one font has all of. */
    public record Run(TrueTypeFont font, String text) {
    }

    private Typeface() {
    }

    /** @throws Problem {@link PrintError#FONT_MISSING} when the file is no font that can be written with */
    public static Typeface open(Path chinese) {
        var typeface = new Typeface();
        try {
            typeface.add(new TTFParser().parse(new RandomAccessReadBuffer(Typeface.class.getResourceAsStream(LATIN))));
            typeface.addFile(chinese);
            return typeface;
        } catch (IOException | RuntimeException unusable) {
            typeface.close();
            throw Problem.of(PrintError.FONT_MISSING);
        }
    }

    private void addFile(Path file) throws IOException {
        if (!file.toString().endsWith(".ttc")) {
            add(new TTFParser().parse(new RandomAccessReadBufferedFile(file)));
            return;
        }
        var collection = new TrueTypeCollection(file.toFile());
        open.add(collection);
        var first = new ArrayList<TrueTypeFont>();
        collection.processAllFonts(font -> {
            if (first.isEmpty()) {
                first.add(font);
            }
        });
        add(first.get(0));
    }

    /** Ligatures are left out: they would have to be found again as letters. */
    private void add(TrueTypeFont font) throws IOException {
        open.add(0, font);
        font.setEnableGsub(false);
        faces.add(new Face(font, font.getUnicodeCmapLookup()));
    }

    /** What no font has becomes a question mark, and what cannot be printed a space. */
    public List<Run> runs(String text) {
        var runs = new ArrayList<Run>();
        var piece = new StringBuilder();
        TrueTypeFont[] last = {null};
        text.codePoints().map(Typeface::printable).map(point -> face(point) == null ? UNKNOWN : point).forEach(point -> {
            var font = face(point).font();
            if (last[0] != null && last[0] != font) {
                runs.add(new Run(last[0], piece.toString()));
                piece.setLength(0);
            }
            last[0] = font;
            piece.appendCodePoint(point);
        });
        if (last[0] != null) {
            runs.add(new Run(last[0], piece.toString()));
        }
        return runs;
    }

    private static int printable(int point) {
        return Character.isISOControl(point) || Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.getType(point) == Character.FORMAT ? ' ' : point;
    }

    private Face face(int point) {
        for (var face : faces) {
            if (face.glyphs().getGlyphId(point) > 0) {
                return face;
            }
        }
        return null;
    }

    public float width(String text, float size) {
        float width = 0;
        for (var run : runs(text)) {
            width += run.text().codePoints().mapToObj(point -> advance(face(point), point)).reduce(0f, Float::sum);
        }
        return width * size;
    }

    private static float advance(Face face, int point) {
        try {
            return (float) face.font().getAdvanceWidth(face.glyphs().getGlyphId(point)) / face.font().getUnitsPerEm();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The text as an outline that begins at (0, 0), for pictures: y grows downwards. */
    public Path2D outline(String text, float size) {
        var outline = new Path2D.Float(Path2D.WIND_NON_ZERO);
        float[] x = {0};
        runs(text).forEach(run -> run.text().codePoints().forEach(point -> {
            var face = face(point);
            outline.append(shape(face, point, size, x[0]), false);
            x[0] += advance(face, point) * size;
        }));
        return outline;
    }

    private static java.awt.geom.PathIterator shape(Face face, int point, float size, float x) {
        try {
            var glyph = face.font().getGlyph().getGlyph(face.glyphs().getGlyphId(point));
            var scale = size / face.font().getUnitsPerEm();
            var shape = glyph == null ? new Path2D.Float() : glyph.getPath();
            return shape.getPathIterator(new AffineTransform(scale, 0, 0, -scale, x, 0));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        open.forEach(Typeface::close);
    }

    private static void close(Closeable one) {
        try {
            one.close();
        } catch (IOException readOnly) {
            throw new UncheckedIOException(readOnly);
        }
    }
}
