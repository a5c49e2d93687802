package io.kedang.launcher.audit;

import java.time.DateTimeException;
import java.time.Instant;

/** Times as they stand in files. */
final class Times {

    private Times() {
    }

    static Instant of(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException none) {
            throw new UnusableFile("The file names a time that is none.");
        }
    }
}
