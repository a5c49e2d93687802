package io.kedang.launcher.audit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The lines of a file, one at a time, with a look at those ahead. */
final class Lines implements AutoCloseable {

    private static final int LONGEST = 8 << 20;

    private final InputStream in;
    private final Deque<String> ahead = new ArrayDeque<>();
    private long number;

    Lines(Path file) throws IOException {
        in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    /** The number of the line that was read last, from 1. */
    long number() {
        return number;
    }

    /** @return null at the end */
    String next() throws IOException {
        var line = ahead.isEmpty() ? read() : ahead.poll();
        number += line == null ? 0 : 1;
        return line;
    }

    /** The lines that come next; they stay to be read. */
    List<String> peek(int most) throws IOException {
        while (ahead.size() < most) {
            var line = read();
            if (line == null) {
                break;
            }
            ahead.add(line);
        }
        return new ArrayList<>(ahead);
    }

    private String read() throws IOException {
        var bytes = new ByteArrayOutputStream(512);
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return bytes.size() == 0 ? null : text(bytes);
            }
            if (bytes.size() >= LONGEST) {
                throw new UnusableFile("A line is longer than any entry can be: this is no exported journal.");
            }
            bytes.write(b);
        }
        return text(bytes);
    }

    private static String text(ByteArrayOutputStream bytes) {
        var text = bytes.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
