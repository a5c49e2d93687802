package io.kedang.outbox.mail;

import io.kedang.outbox.DeliveryFailure;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Over SMTP. */
@ApplicationScoped
class SmtpPost implements Post {

    /** The mailbox is not there or takes nothing. Other refusals (a password of ours, a full mailbox, a list that we are on) may pass. */
    private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553, 556);

    private final ReactiveMailer mailer;
    private final String publicUrl;
    private final String domain;

    SmtpPost(ReactiveMailer mailer, @ConfigProperty(name = "kedang.platform.public-url") String publicUrl, @ConfigProperty(name = "quarkus.mailer.from") String from) {
        this.mailer = mailer;
        this.publicUrl = publicUrl;
        this.domain = from.substring(from.lastIndexOf('@') + 1).replace(">", "").strip();
    }

    @Override
    public Uni<Void> send(UUID id, Letter letter) {
        return Uni.createFrom().deferred(() -> mailer.send(mail(id, letter))).onFailure().transform(SmtpPost::known);
    }

    private Mail mail(UUID id, Letter letter) {
        return Mail.withText(letter.to(), letter.subject(), letter.text(publicUrl)).setHtml(letter.html(publicUrl))
                .addHeader("Message-ID", "<" + id + "@" + domain + ">").addHeader("Auto-Submitted", "auto-generated");
    }

    private static Throwable known(Throwable failure) {
        var refused = Stream.iterate(failure, cause -> cause != null, Throwable::getCause).filter(SMTPException.class::isInstance).map(SMTPException.class::cast).findFirst();
        if (refused.isEmpty()) {
            return DeliveryFailure.passing("mail_unreachable", failure);
        }
        return NO_SUCH_MAILBOX.contains(refused.get().getReplyCode()) ? DeliveryFailure.lasting("mail_no_mailbox", failure) : DeliveryFailure.passing("mail_refused", failure);
    }
}
