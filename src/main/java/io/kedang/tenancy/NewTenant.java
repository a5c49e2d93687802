package io.kedang.tenancy;

import io.kedang.kernel.Lang;
import java.util.UUID;

/** What a company says of itself when it signs up. */
public record NewTenant(UUID id, String slug, String name, String preset, Lang lang) {
}
