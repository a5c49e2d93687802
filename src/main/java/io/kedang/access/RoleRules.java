package io.kedang.access;

import io.kedang.tenancy.TenantConnection;
import io.smallrye.mutiny.Uni;
import java.util.Set;

/**
 * Rules that a company makes for whoever has certain roles, or for everybody but those: with the role one would be rid of the rule. So all kinds of them are asked before
 * somebody gives or takes a role who does not manage roles.
 */
public interface RoleRules {

    /** Keys of the roles that these rules name, as it is in this transaction: nothing remembered. */
    Uni<Set<String>> roles(TenantConnection connection);
}
