package io.kedang.tenancy;

/** Told of each transaction that wrote to a tenant's data, after its commit, on the committing thread: so it only remembers. Implemented above. */
public interface TenantCommits {

    void committed(Tenant tenant);
}
