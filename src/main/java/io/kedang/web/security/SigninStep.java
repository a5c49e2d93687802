package io.kedang.web.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a person goes to the identity provider's pages for, beyond coming in. */
enum SigninStep {
    PASSWORD("UPDATE_PASSWORD"), CODE("CONFIGURE_TOTP"), PASSKEY("webauthn-register-passwordless"), REMOVAL("delete_credential:"),
    /** Showing once more who one is, with a second factor; who must have one and has none is led to it there. */
    AGAIN(null);

    static final String PATH = "/account/steps/";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final String action;

    SigninStep(String action) {
        this.action = action;
    }

    static Optional<SigninStep> of(String name) {
        return Arrays.stream(values()).filter(step -> step.key().equals(name)).findFirst();
    }

    static Optional<SigninStep> at(String path) {
        return path.startsWith(PATH) ? of(path.substring(PATH.length())) : Optional.empty();
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param credential what is to be removed; else null */
    Optional<String> address(String credential) {
        return this != REMOVAL ? Optional.of(PATH + key()) : good(credential) ? Optional.of(PATH + key() + "?credential=" + credential) : Optional.empty();
    }

    private static boolean good(String credential) {
        return credential != null && ID.matcher(credential).matches();
    }

    /** Where the person goes on afterwards. */
    String back() {
        return this == AGAIN ? "/home" : "/account";
    }

    /** What the identity provider is asked for in its own words; nothing when a removal does not say of what. */
    Map<String, String> request(String credential) {
        return switch (this) {
            case AGAIN -> Map.of("prompt", "login");
            case REMOVAL -> good(credential) ? Map.of("kc_action", action + credential) : Map.of();
            default -> Map.of("kc_action", action);
        };
    }
}
