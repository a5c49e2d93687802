package io.kedang.tenancy.internal;

import io.kedang.tenancy.Tenant;

/** The first message of a transaction. {@link Tenant} has checked both names against a strict pattern. */
final class Opening {

    private Opening() {
    }

    static String write(Tenant tenant) {
        return "BEGIN; " + become(tenant);
    }

    static String read(Tenant tenant) {
        return "BEGIN READ ONLY; " + become(tenant);
    }

    private static String become(Tenant tenant) {
        return path(tenant) + "; " + role(tenant);
    }

    static String path(Tenant tenant) {
        return "SET LOCAL search_path = " + tenant.schema();
    }

    static String role(Tenant tenant) {
        return "SET LOCAL ROLE " + tenant.role();
    }
}
