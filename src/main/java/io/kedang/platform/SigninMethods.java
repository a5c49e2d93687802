package io.kedang.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import io.kedang.access.Actor;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** By what members prove who they are. Set up and removed on the identity provider's own pages, which ask for a proof first. */
public interface SigninMethods {

    /** What there is. */
    enum Kind {
        PASSWORD("password", false), CODE("otp", true), PASSKEY("webauthn-passwordless", true), SECURITY_KEY("webauthn", true);

        private final String type;
        private final boolean secondFactor;

        Kind(String type, boolean secondFactor) {
            this.type = type;
            this.secondFactor = secondFactor;
        }

        /** @param type in the identity provider's words @return empty for what is none of ours, e.g. old passwords */
        public static Optional<Kind> of(String type) {
            return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
        }

        /** Whether a company that demands a second factor takes it. */
        public boolean secondFactor() {
            return secondFactor;
        }

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param label what the person called it; null where it has no name */
    record Method(String id, Kind kind, String label, Instant since) {
    }

    /** One's own; those of others for admins. */
    Uni<List<Method>> list(Actor actor, UUID member);
}
