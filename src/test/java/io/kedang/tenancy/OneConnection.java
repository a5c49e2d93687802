package io.kedang.tenancy;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The application with a pool of a single connection: every request of every company goes through it. */
public class OneConnection implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.datasource.reactive.max-size", "1");
    }
}
