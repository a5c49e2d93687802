package io.kedang.web.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A text in lines of a width: broken at spaces and between Chinese characters, and anywhere when nothing else helps. */
final class Wrapped {

    private static final int FAR_EAST = 0x2E80;

    private final double most;
    private final ToDoubleFunction<String> width;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private double used;

    private Wrapped(double most, ToDoubleFunction<String> width) {
        this.most = most;
        this.width = width;
    }

    static List<String> of(String text, double most, ToDoubleFunction<String> width) {
        var wrapped = new Wrapped(most, width);
        text.lines().forEach(wrapped::paragraph);
        return wrapped.lines.isEmpty() ? List.of("") : wrapped.lines;
    }

    private void paragraph(String text) {
        var word = new StringBuilder();
        text.codePoints().forEach(point -> {
            word.appendCodePoint(point);
            if (Character.isWhitespace(point) || point == '-' || point >= FAR_EAST) {
                word(word.toString());
                word.setLength(0);
            }
        });
        word(word.toString());
        newLine();
    }

    private void word(String word) {
        var wide = width.applyAsDouble(word);
        if (used + width.applyAsDouble(word.stripTrailing()) > most && used > 0) {
            newLine();
        }
        if (wide <= most) {
            add(word, wide);
        } else {
            word.codePoints().mapToObj(Character::toString).forEach(this::letter);
        }
    }

    private void letter(String letter) {
        var wide = width.applyAsDouble(letter);
        if (used + wide > most && used > 0) {
            newLine();
        }
        add(letter, wide);
    }

    private void add(String text, double wide) {
        line.append(text);
        used += wide;
    }

    private void newLine() {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        used = 0;
    }
}
