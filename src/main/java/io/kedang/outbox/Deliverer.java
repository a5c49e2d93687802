package io.kedang.outbox;

import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Uni;

/** How one kind of effect is delivered. Implemented above. It may be called again for a parcel that arrived, after a kill. */
public interface Deliverer {

    String kind();

    /** Fails with {@link DeliveryFailure}, or with anything else for being tried again. */
    Uni<Outcome> deliver(Tenant tenant, Parcel parcel);
}
