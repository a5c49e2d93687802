package io.kedang.outbox.mail;

import java.util.stream.Collectors;

/** The look of the sign-in service's mails (src/main/keycloak/themes/kedang/email), so that both are known as ours. */
final class HtmlLetter {

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><style>
            body { margin: 0; padding: 24px 12px; background: #f6f8fb; color: #1b2434; font: 16px/1.6 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
            .card { max-width: 520px; margin: 0 auto; padding: 24px 28px; background: #ffffff; border: 1px solid #e3e8ef; border-radius: 8px; overflow-wrap: anywhere; }
            .brand { max-width: 520px; margin: 0 auto 12px; font-weight: 600; color: #2457d6; }
            .card a { color: #2457d6; font-weight: 600; }
            </style></head><body><div class="brand">Kedang 客档</div><div class="card">%s<p><a href="%s">%s</a></p></div></body></html>
            """;

    private HtmlLetter() {
    }

    static String of(Letter letter, String link) {
        return PAGE.formatted(letter.lang().locale().toLanguageTag(), letter.paragraphs().stream().map(text -> "<p>" + escaped(text) + "</p>").collect(Collectors.joining()),
                escaped(link), escaped(letter.action()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
