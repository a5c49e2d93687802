package io.kedang.launcher;

import java.util.Map;
import java.util.TreeMap;

/** The deployment's rules for passwords, lockout and passkeys: settings {@code KEDANG_SIGNIN_…} that fill the realm's placeholders. */
final class SigninPolicies {

    private static final String PREFIX = "KEDANG_SIGNIN_";

    private SigninPolicies() {
    }

    static boolean isOne(String name) {
        return name.startsWith(PREFIX);
    }

    /** Those of the environment; and the list of common passwords, which Keycloak is told where to find. */
    static Map<String, String> of(Map<String, String> environment) {
        Map<String, String> values = new TreeMap<>();
        values.put(PREFIX + "PASSWORD_MORE", " and passwordBlacklist(common.txt)");
        environment.forEach((name, value) -> {
            if (isOne(name)) {
                values.put(name, value);
            }
        });
        return values;
    }
}
