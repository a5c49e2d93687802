package io.kedang.access.internal;

import io.kedang.access.AccessError;
import io.kedang.kernel.Problem;
import java.util.regex.Pattern;

/** Revisions of roles and teams as entity tags. */
final class Tags {

    private static final Pattern FORM = Pattern.compile("(?:W/)?\"([0-9]{1,18})\"");

    private Tags() {
    }

    static String of(long revision) {
        return "\"" + revision + "\"";
    }

    /** @throws Problem {@link AccessError#ROLE_PRECONDITION} when the header is none or malformed */
    static long revision(String ifMatch) {
        var matcher = FORM.matcher(ifMatch == null ? "" : ifMatch.strip());
        if (!matcher.matches()) {
            throw Problem.of(AccessError.ROLE_PRECONDITION);
        }
        return Long.parseLong(matcher.group(1));
    }
}
