package io.kedang.kernel.http;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Ids of requests: 128 random bits as 32 hexadecimal digits. They tell requests apart and guard nothing, so the fast generator serves. */
final class RequestIds {

    private RequestIds() {
    }

    static String next() {
        var random = ThreadLocalRandom.current();
        var hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }
}
