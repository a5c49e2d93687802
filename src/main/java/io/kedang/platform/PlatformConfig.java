package io.kedang.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings under {@code kedang.platform}. */
@ConfigMapping(prefix = "kedang.platform")
public interface PlatformConfig {

    /** Where people reach the service; in links and redirects. */
    String publicUrl();

    /** At least 32 characters; the same on every node. */
    Optional<String> sessionSecret();

    /** Whether requests are served; false for commands that only migrate. */
    @WithDefault("true")
    boolean serving();

    Identity identity();

    Signup signup();

    /** The identity provider. */
    interface Identity {

        /** {@code http://host/realms/kedang} */
        String realmUrl();

        Optional<String> serviceSecret();

        /** How often what happened there is read into the journals. */
        @WithDefault("10s")
        Duration eventsEvery();
    }

    /** Signing up. */
    interface Signup {

        /** How many sign-ups an address may begin in an hour. */
        @WithDefault("10")
        int perAddressAndHour();

        @WithDefault("5")
        int perEmailAndHour();

        @WithDefault("10m")
        Duration codeLife();

        /** How long one that was interrupted may stand before it is gone on with. */
        @WithDefault("60s")
        Duration lease();
    }
}
