package io.kedang.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Secrets from files: {@code KEDANG_DB_APP_PASSWORD_FILE=/run/secrets/db} says what {@code KEDANG_DB_APP_PASSWORD} is. A file goes before the variable. */
public final class SecretFiles implements ConfigSource {

    static final List<String> SECRETS = List.of("KEDANG_DB_APP_PASSWORD", "KEDANG_DB_OWNER_PASSWORD", "KEDANG_OIDC_SECRET", "KEDANG_OIDC_ADMIN_SECRET", "KEDANG_SESSION_SECRET",
            "KEDANG_SMTP_PASSWORD");
    private static final String SUFFIX = "_FILE";
    private static final int ABOVE_THE_ENVIRONMENT = 310;
    private static final long LONGEST = 8_192;

    private final Map<String, String> secrets;

    public SecretFiles() {
        this(System.getenv());
    }

    SecretFiles(Map<String, String> environment) {
        var read = new HashMap<String, String>();
        for (var name : SECRETS) {
            var file = environment.get(name + SUFFIX);
            if (file != null && !file.isBlank()) {
                read.put(name, content(name + SUFFIX, Path.of(file)));
            }
        }
        this.secrets = Map.copyOf(read);
    }

    private static String content(String variable, Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                throw new IllegalStateException(variable + ": " + file + " is too large for a secret.");
            }
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new IllegalStateException(variable + ": " + file + " cannot be read.", unreadable);
        }
    }

    @Override
    public int getOrdinal() {
        return ABOVE_THE_ENVIRONMENT;
    }

    @Override
    public Set<String> getPropertyNames() {
        return secrets.keySet();
    }

    @Override
    public String getValue(String name) {
        return secrets.get(name);
    }

    @Override
    public String getName() {
        return "files of secrets";
    }
}
