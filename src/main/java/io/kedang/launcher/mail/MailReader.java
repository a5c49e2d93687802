package io.kedang.launcher.mail;

import com.icegreen.greenmail.mail.MailAddress;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;

/** Turns a received message into plain text. */
final class MailReader {

    private MailReader() {
    }

    static CaughtMail read(long id, MimeMessage message, MailAddress recipient) throws MessagingException, IOException {
        return new CaughtMail(id, recipient.getEmail(), sender(message), subject(message), Instant.now(),
                message.getMessageID() == null ? "" : message.getMessageID(), text(message).strip());
    }

    private static String sender(MimeMessage message) throws MessagingException {
        if (message.getFrom() == null || message.getFrom().length == 0) {
            return "";
        }
        return message.getFrom()[0] instanceof InternetAddress address ? address.toUnicodeString() : message.getFrom()[0].toString();
    }

    private static String subject(MimeMessage message) throws MessagingException {
        return message.getSubject() == null ? "" : message.getSubject();
    }

    /** The plain part; a message that has only HTML loses its markup. */
    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return part.getContent().toString();
        }
        if (part.isMimeType("text/html")) {
            return HtmlText.plain(part.getContent().toString());
        }
        return part.getContent() instanceof Multipart parts ? firstText(parts) : "";
    }

    private static String firstText(Multipart parts) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            String found = text(part);
            if (!found.isBlank()) {
                return found;
            }
        }
        return "";
    }
}
