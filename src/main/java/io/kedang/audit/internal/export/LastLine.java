package io.kedang.audit.internal.export;

import io.kedang.audit.internal.chain.ChainRange.Range;

/** The hash at the end of the lines that have passed. */
final class LastLine {

    private static final int HEX = 64;
    private static final int AFTER = "\"}\n".length();

    private String hash;

    LastLine(Range range) {
        this.hash = range.previous();
    }

    /** @param lines whole ones */
    void passed(String lines) {
        var end = lines.length() - AFTER;
        if (end >= HEX) {
            hash = lines.substring(end - HEX, end);
        }
    }

    String hash() {
        return hash;
    }
}
