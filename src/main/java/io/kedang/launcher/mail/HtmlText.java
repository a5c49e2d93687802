package io.kedang.launcher.mail;

import java.util.regex.Pattern;

/** Between text and HTML, as far as a mail's text needs it. */
final class HtmlText {

    private static final int SHOWN = 80;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"'（）。，]+");
    private static final Pattern ANCHOR = Pattern.compile("(?is)<a\\s[^>]*href=\"([^\"]+)\"[^>]*>(.*?)</a>");

    private HtmlText() {
    }

    /** Escaped, for an element or an attribute. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    /** Escaped, with web addresses made links. */
    static String escapeWithLinks(String text) {
        StringBuilder html = new StringBuilder();
        var links = LINK.matcher(text);
        int from = 0;
        while (links.find()) {
            String link = escape(links.group());
            String shown = escape(shortened(links.group()));
            html.append(escape(text.substring(from, links.start())))
                    .append("<a rel=\"noreferrer\" href=\"").append(link).append("\">").append(shown).append("</a>");
            from = links.end();
        }
        return html.append(escape(text.substring(from))).toString();
    }

    private static String shortened(String link) {
        return link.length() <= SHOWN ? link : link.substring(0, SHOWN) + "…";
    }

    /** HTML without its markup; a link keeps its address. */
    static String plain(String html) {
        String text = ANCHOR.matcher(html).replaceAll("$2 $1");
        text = text.replaceAll("(?is)<(style|script|head)\\b.*?</\\1>", "").replaceAll("(?i)<br\\s*/?>|</p>|</div>|</tr>|</h\\d>", "\n")
                .replaceAll("<[^>]+>", "");
        return text.replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'")
                .replace("&amp;", "&").replaceAll("[ \\t]+\n", "\n").replaceAll("\n{3,}", "\n\n");
    }
}
