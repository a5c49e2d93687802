package io.kedang.access.internal;

import io.kedang.access.ApiKey;
import io.kedang.access.KeyScope;
import io.kedang.access.signin.Network;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads rows of {@code api_key}. */
final class ApiKeyRows {

    private ApiKeyRows() {
    }

    static ApiKey read(Row row) {
        var templates = row.getArrayOfStrings("templates");
        return new ApiKey(row.getUUID("id"), row.getString("prefix"), row.getUUID("member"), row.getString("name"),
                new KeyScope(templates == null ? Set.of() : Set.of(templates), Set.of(row.getArrayOfStrings("actions"))), networks(row.getArrayOfStrings("addresses")),
                instant(row, "created_at"), row.getUUID("created_by"), instant(row, "expires_at"), instant(row, "revoked_at"), instant(row, "last_used_at"),
                row.getString("last_address"));
    }

    private static List<Network> networks(String[] texts) {
        return Arrays.stream(texts).map(Network::parse).flatMap(Optional::stream).toList();
    }

    static Instant instant(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }
}
