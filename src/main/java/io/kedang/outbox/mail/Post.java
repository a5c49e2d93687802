package io.kedang.outbox.mail;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Sends mails. */
public interface Post {

    /** @param id the effect's: becomes the mail's Message-ID, the same at each try. Fails with {@link io.kedang.outbox.DeliveryFailure} */
    Uni<Void> send(UUID id, Letter letter);
}
