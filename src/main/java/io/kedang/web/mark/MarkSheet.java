package io.kedang.web.mark;

import io.kedang.audit.WatermarkPolicy;

/** The style sheet that lays the mark over a page, and says to the page's script what is blocked. */
final class MarkSheet {

    private static final String MARK = """
            :root { --kd-deter: "%s"; }
            body::after, .kd-mark { content: ""; position: fixed; inset: 0; z-index: 2147483000; pointer-events: none; background: url("/watermark/mark.svg") repeat; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
            @media print { body::after, .kd-mark { display: block !important; visibility: visible !important; opacity: 1 !important; } }
            """;
    private static final String UNPRINTABLE = """
            @media print { body > * { display: none !important; } body::before { content: "%s"; display: block; padding: 20mm; font-size: 14pt; } }
            """;
    private static final String UNSELECTABLE = ".page { user-select: none; -webkit-user-select: none; }\n.page input, .page textarea, .page [contenteditable] { user-select: text; -webkit-user-select: text; }\n";

    private MarkSheet() {
    }

    /** @param reason what a printed page says instead of its content */
    static String of(WatermarkPolicy policy, String reason) {
        var blocked = "mark" + (policy.copy() ? " copy" : "") + (policy.print() ? " print" : "") + (policy.drag() ? " drag" : "");
        return MARK.formatted(blocked) + (policy.print() ? UNPRINTABLE.formatted(reason.replace("\\", "").replace("\"", "")) : "") + (policy.copy() ? UNSELECTABLE : "");
    }
}
