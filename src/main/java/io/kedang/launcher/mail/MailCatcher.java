package io.kedang.launcher.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.kedang.launcher.LauncherException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Accepts every mail by SMTP, sends none on, and shows them on a page of this machine. */
public final class MailCatcher implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("(?<![\\w/=-])\\d{6}(?![\\w-])");

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MailBox box = new MailBox();
    private final GreenMail smtp;
    private final MailPage page;

    private MailCatcher(int pagePort, int smtpPort) throws IOException {
        page = new MailPage(pagePort, box);
        smtp = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.getUserManager().setMessageDeliveryHandler(this::accept);
        smtp.start();
    }

    /** Starts both servers on loopback. */
    public static MailCatcher start(int pagePort, int smtpPort) {
        try {
            return new MailCatcher(pagePort, smtpPort);
        } catch (IOException | RuntimeException e) {
            throw new LauncherException("The mail catcher could not listen on ports " + pagePort + " and " + smtpPort
                    + ": choose others with --port N.", e);
        }
    }

    private GreenMailUser accept(MovingMessage message, MailAddress recipient) throws MessagingException {
        try {
            box.add(MailReader.read(box.nextId(), message.getMessage(), recipient));
        } catch (IOException e) {
            throw new MessagingException("unreadable", e);
        }
        return new Recipient(recipient.getEmail());
    }

    /** Where a person reads the mail. */
    public URI page() {
        return page.address();
    }

    /** Everything caught, newest first. */
    public List<CaughtMail> messages() {
        return box.all();
    }

    /** The messages to one address, newest first. */
    public List<CaughtMail> messagesTo(String address) {
        return box.to(address);
    }

    /** The six digits in the newest mail to this address that has any; waits for it. */
    public String awaitCode(String address) {
        return box.await(mails -> mails.stream().filter(mail -> mail.to().equalsIgnoreCase(address))
                        .flatMap(mail -> code(mail).stream()).findFirst(), PATIENCE)
                .orElseThrow(() -> new IllegalStateException("No mail with a code came for " + address));
    }

    private static Optional<String> code(CaughtMail mail) {
        Matcher digits = CODE.matcher(mail.subject() + "\n" + mail.text());
        return digits.find() ? Optional.of(digits.group()) : Optional.empty();
    }

    @Override
    public void close() {
        page.close();
        smtp.stop();
    }
}
