package io.kedang.archive.internal;

import io.kedang.archive.ArchiveError;
import io.kedang.kernel.Problem;
import java.util.regex.Pattern;

/** Revisions as entity tags. */
final class ETags {

    private static final Pattern FORM = Pattern.compile("(?:W/)?\"([0-9]{1,18})\"");

    private ETags() {
    }

    static String of(long revision) {
        return "\"" + revision + "\"";
    }

    /** @return the revision of an {@code If-Match} header; null when there is none or it is {@code *} */
    static Long revision(String header) {
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        var matcher = FORM.matcher(header.strip());
        if (!matcher.matches()) {
            throw Problem.of(ArchiveError.IF_MATCH_MALFORMED);
        }
        return Long.valueOf(matcher.group(1));
    }
}
