package io.kedang.launcher.mail;

import java.util.List;
import java.util.stream.Collectors;

/** Messages as JSON. */
final class MailJson {

    private MailJson() {
    }

    static String array(List<CaughtMail> mails) {
        return mails.stream().map(MailJson::object).collect(Collectors.joining(",", "[", "]"));
    }

    private static String object(CaughtMail mail) {
        return "{\"id\":" + mail.id() + ",\"to\":" + string(mail.to()) + ",\"from\":" + string(mail.from())
                + ",\"subject\":" + string(mail.subject()) + ",\"date\":" + string(mail.date().toString())
                + ",\"messageId\":" + string(mail.messageId()) + ",\"text\":" + string(mail.text()) + "}";
    }

    static String string(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> json.append(c < 0x20 ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return json.append('"').toString();
    }
}
