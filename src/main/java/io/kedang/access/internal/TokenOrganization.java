package io.kedang.access.internal;

import io.kedang.kernel.Problem;
import io.kedang.tenancy.TenancyError;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the organization of a verified token: {@code "organization": {"acme": {"id": "…"}}}. */
final class TokenOrganization {

    private TokenOrganization() {
    }

    /** @throws Problem when the token names no organization, or several */
    static String idIn(JsonWebToken token) {
        Object claim = token.getClaim("organization");
        if (!(claim instanceof JsonObject organizations) || organizations.isEmpty()) {
            throw Problem.of(TenancyError.NO_ORGANIZATION);
        }
        if (organizations.size() > 1) {
            throw Problem.of(TenancyError.SEVERAL_ORGANIZATIONS);
        }
        return idOf(organizations.values().iterator().next());
    }

    /** @param id null when there is a refusal */
    record Named(String id, Problem refusal) {
    }

    static Named of(JsonWebToken token) {
        try {
            return new Named(idIn(token), null);
        } catch (Problem none) {
            return new Named(null, none);
        }
    }

    private static String idOf(JsonValue organization) {
        if (organization instanceof JsonObject object && object.get("id") instanceof JsonString id) {
            return id.getString();
        }
        throw Problem.of(TenancyError.NO_ORGANIZATION);
    }
}
