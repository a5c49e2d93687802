package io.kedang.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The one policy for formatted text, used on the way in and again on the way out: paragraphs, emphasis, lists, two levels of headings,
 * quotations and links. Everything else is let go, its text stays; of scripts and styles nothing stays.
 */
public final class RichText {

    private static final String[] ELEMENTS = {"p", "br", "strong", "em", "u", "s", "ul", "ol", "li", "h3", "h4", "blockquote", "a"};
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern BLOCK_END = Pattern.compile("</(p|li|h3|h4|blockquote)>|<br\\s*/?>");
    private static final Pattern REFERENCE = Pattern.compile("&#(?:x([0-9a-fA-F]{1,6})|(\\d{1,7}));");
    private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0\\u200b\\ufeff]*");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(ELEMENTS)
            .allowElements((name, attributes) -> "strong", "b")
            .allowElements((name, attributes) -> "em", "i")
            .allowElements((name, attributes) -> "s", "strike", "del")
            .allowElements((name, attributes) -> "h3", "h1", "h2")
            .allowElements((name, attributes) -> "h4", "h5", "h6")
            .allowElements((name, attributes) -> "p", "div")
            .allowUrlProtocols("http", "https", "mailto", "tel")
            .allowAttributes("href").onElements("a")
            .toFactory();

    private RichText() {
    }

    /** The text with nothing in it but what is allowed; cleaning twice changes nothing more. Empty when no words are left. */
    public static String clean(String html) {
        var clean = readable(POLICY.sanitize(html));
        return BLANK.matcher(plain(clean)).matches() ? "" : clean;
    }

    /** Its words without the format, one line a paragraph; for lists, search and lengths. @param clean what {@link #clean} gave */
    public static String plain(String clean) {
        var lines = BLOCK_END.matcher(clean).replaceAll("\n");
        return TAG.matcher(lines).replaceAll("").replace("&lt;", "<").replace("&gt;", ">").replace("&#34;", "\"").replace("&#39;", "'").replace("&#96;", "`")
                .replace("&amp;", "&").strip();
    }

    /** The sanitizer writes much of Chinese punctuation, and signs like @, as references; only those that mean something in HTML need to be. */
    private static String readable(String clean) {
        return REFERENCE.matcher(clean).replaceAll(match -> {
            var point = match.group(1) != null ? Integer.parseInt(match.group(1), 16) : Integer.parseInt(match.group(2));
            var kept = !Character.isValidCodePoint(point) || Character.isISOControl(point) || "<>&\"'`".indexOf(point) >= 0;
            return Matcher.quoteReplacement(kept ? match.group() : Character.toString(point));
        });
    }
}
