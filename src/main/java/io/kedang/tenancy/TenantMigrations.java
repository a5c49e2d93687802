package io.kedang.tenancy;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Brings all tenants' schemas to the newest version, several at a time. A tenant that fails is set aside with its reason; the rest serve. */
public interface TenantMigrations {

    /**
     * Where one tenant stands.
     *
     * @param version the version of its schema; null before the first
     * @param pending how many migrations it lacks
     * @param problem why it is quarantined; null when it is not
     */
    record Standing(String slug, String version, int pending, String problem) {
    }

    /** Migrates every tenant that is behind; quarantined ones are tried again. Safe to run on several nodes, and again after a kill. */
    Uni<List<Standing>> migrateAll();

    /** What {@link #migrateAll} would do; changes nothing. */
    Uni<List<Standing>> status();
}
