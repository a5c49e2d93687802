package io.kedang.launcher.bench;

import java.util.UUID;

/**
 * Where the bench company's data is.
 *
 * @param member its only one
 * @param version of its published template
 */
record BenchTenant(String schema, String role, UUID member, int version) {
}
