package io.kedang.launcher.mail;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** The mail catcher's two pages, in the reader's language. */
final class MailHtml {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final String STYLE = """
            :root{--line:#e3e8ef;--text:#1b2434;--soft:#5b6778;--brand:#2457d6}
            *{box-sizing:border-box}body{margin:0;background:#f6f8fb;color:var(--text);line-height:1.55;
            font-family:system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
            header{background:#fff;border-bottom:1px solid var(--line);padding:14px 20px}header b{color:var(--brand)}
            header span{color:var(--soft);margin-left:8px;font-size:14px}main{max-width:860px;margin:24px auto;padding:0 16px}
            .card{background:#fff;border:1px solid var(--line);border-radius:8px;overflow:hidden}
            a{color:var(--brand)}.row{display:block;padding:12px 16px;border-bottom:1px solid var(--line);text-decoration:none;color:inherit}
            .row:last-child{border:0}.row:hover,.row:focus{background:#f0f4ff}.row strong{display:block;overflow-wrap:anywhere}
            .meta{color:var(--soft);font-size:14px;overflow-wrap:anywhere}.body{padding:16px;white-space:pre-wrap;overflow-wrap:anywhere}
            .head{padding:16px;border-bottom:1px solid var(--line)}h1{font-size:19px;margin:0 0 4px}.empty{padding:40px 16px;text-align:center;color:var(--soft)}
            """;

    private final boolean chinese;

    private MailHtml(boolean chinese) {
        this.chinese = chinese;
    }

    static MailHtml forLanguages(String acceptLanguage) {
        String first = acceptLanguage == null ? "" : acceptLanguage.strip().toLowerCase();
        return new MailHtml(first.startsWith("zh"));
    }

    String list(List<CaughtMail> mails) {
        String rows = mails.stream().map(this::row).collect(Collectors.joining());
        String empty = "<p class=\"empty\">" + say("还没有邮件。系统发出的邮件会出现在这里。", "No mail yet. What the system sends shows up here.") + "</p>";
        return page("<div class=\"card\">" + (mails.isEmpty() ? empty : rows) + "</div>", "<meta http-equiv=\"refresh\" content=\"5\">");
    }

    private String row(CaughtMail mail) {
        return "<a class=\"row\" href=\"/messages/" + mail.id() + "\"><strong>" + HtmlText.escape(subject(mail)) + "</strong><span class=\"meta\">"
                + HtmlText.escape(mail.to()) + " · " + TIME.format(mail.date()) + "</span></a>";
    }

    String message(CaughtMail mail) {
        return page("<p><a href=\"/\">← " + say("全部邮件", "All mail") + "</a></p><article class=\"card\"><div class=\"head\"><h1>"
                + HtmlText.escape(subject(mail)) + "</h1><div class=\"meta\">" + say("发件人：", "From: ") + HtmlText.escape(mail.from())
                + "<br>" + say("收件人：", "To: ") + HtmlText.escape(mail.to()) + "<br>" + TIME.format(mail.date())
                + "</div></div><div class=\"body\">" + HtmlText.escapeWithLinks(mail.text()) + "</div></article>", "");
    }

    String missing() {
        return page("<p class=\"empty\">" + say("没有这封邮件。", "There is no such mail.") + " <a href=\"/\">" + say("全部邮件", "All mail") + "</a></p>", "");
    }

    private String subject(CaughtMail mail) {
        return mail.subject().isBlank() ? say("（无主题）", "(no subject)") : mail.subject();
    }

    private String page(String content, String head) {
        String title = say("本机邮件", "Local mail");
        return "<!doctype html><html lang=\"" + (chinese ? "zh-CN" : "en") + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">" + head + "<title>" + title
                + " · Kedang</title><style>" + STYLE + "</style></head><body><header><b>Kedang 客档</b><span>" + title + " — "
                + say("这些邮件没有发往外部", "nothing here has left this machine") + "</span></header><main>" + content + "</main></body></html>";
    }

    private String say(String zh, String en) {
        return chinese ? zh : en;
    }
}
