package io.kedang.platform;

import io.kedang.tenancy.Tenant;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** The companies of a person, across tenants, as the identity provider knows them. */
public interface Companies {

    /** Those that are served, by name; answered from memory for some seconds. @param userId id (sub) in the identity provider */
    Uni<List<Tenant>> ofUser(String userId);

    /** Forgets what is held in memory about a user. */
    void changed(String userId);
}
