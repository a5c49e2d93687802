package io.kedang.audit.internal.watch;

import io.kedang.outbox.Deliverer;
import io.kedang.outbox.Effect;
import io.kedang.outbox.Outcome;
import io.kedang.outbox.Parcel;
import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** An alert becomes a mail to each who is to be told, as they are when it is told of. */
@ApplicationScoped
class AlertNews implements Deliverer {

    static final String KIND = "journal.alert";
    static final String ALERT = "alert";

    private final Officers officers;
    private final StoredSettings settings;

    AlertNews(Officers officers, StoredSettings settings) {
        this.officers = officers;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Outcome> deliver(Tenant tenant, Parcel parcel) {
        return settings.of(tenant).chain(wanted -> officers.of(tenant)
                .map(all -> all.stream().filter(member -> wanted.mailTo().isEmpty() || wanted.mailTo().contains(member.id()))
                        .map(member -> Effect.of(AlertMails.KIND, member.id(), Map.of(ALERT, parcel.details().get(ALERT)))).toList())
                .map(AlertNews::outcome));
    }

    private static Outcome outcome(List<Effect> mails) {
        return mails.isEmpty() ? new Outcome.Pointless("nobody_to_tell") : new Outcome.Into(mails);
    }
}
