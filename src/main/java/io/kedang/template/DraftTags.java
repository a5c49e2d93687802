package io.kedang.template;

import io.kedang.kernel.Problem;
import java.util.regex.Pattern;

/** Revisions of drafts as entity tags. */
public final class DraftTags {

    private static final Pattern FORM = Pattern.compile("(?:W/)?\"([0-9]{1,18})\"");

    private DraftTags() {
    }

    public static String of(long revision) {
        return "\"" + revision + "\"";
    }

    /** @throws Problem {@link TemplateError#TEMPLATE_PRECONDITION} when there is no header */
    public static long revision(String ifMatch) {
        if (ifMatch == null) {
            throw Problem.of(TemplateError.TEMPLATE_PRECONDITION);
        }
        var matcher = FORM.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw Problem.of(TemplateError.TEMPLATE_TAG_MALFORMED);
        }
        return Long.parseLong(matcher.group(1));
    }

    /** Whether {@code If-None-Match} asks for a draft that is not there yet. */
    public static boolean mustBeNew(String ifNoneMatch) {
        if (ifNoneMatch != null && !ifNoneMatch.strip().equals("*")) {
            throw Problem.of(TemplateError.TEMPLATE_TAG_MALFORMED);
        }
        return ifNoneMatch != null;
    }
}
