package io.kedang.platform.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Passwords that are tried first. The identity provider refuses the same ones; but it never sees the first admin's password, only its hash. */
final class CommonPasswords {

    private static final Set<String> KNOWN = read();

    private CommonPasswords() {
    }

    static boolean contain(String password) {
        return KNOWN.contains(password.toLowerCase(Locale.ROOT));
    }

    private static Set<String> read() {
        try (var in = new BufferedReader(new InputStreamReader(CommonPasswords.class.getResourceAsStream("/passwords/common.txt"), StandardCharsets.UTF_8))) {
            return in.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
