package io.kedang.web.mark;

import java.util.List;

/** The mark as a picture that repeats: who, when, for which company. */
final class MarkPicture {

    private static final int WIDTH = 380;
    private static final int HEIGHT = 230;
    private static final int LONGEST = 40;

    private MarkPicture() {
    }

    static String svg(List<String> lines) {
        var text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append("<text x=\"190\" y=\"").append(100 + 22 * i).append("\">").append(escaped(lines.get(i))).append("</text>");
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + WIDTH + "\" height=\"" + HEIGHT + "\"><g transform=\"rotate(-24 190 115)\" text-anchor=\"middle\" fill=\"#7a8699\" fill-opacity=\"0.17\" "
                + "font-family=\"system-ui, PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif\" font-size=\"15\">" + text + "</g></svg>";
    }

    private static String escaped(String line) {
        var plain = new StringBuilder();
        line.codePoints().limit(LONGEST).forEach(point -> plain.append(switch (point) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            default -> point < 0x20 || point >= 0xd800 && point <= 0xdfff || point == 0xfffe || point == 0xffff ? " " : Character.toString(point);
        }));
        return plain.toString();
    }
}
