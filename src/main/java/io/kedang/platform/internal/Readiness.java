package io.kedang.platform.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a deployment must have set, and how. Sentences never quote a secret. */
final class Readiness {

    private static final int SHORTEST_SECRET = 32;
    private static final int SHORTEST_PASSWORD = 12;
    private static final int FEWEST_CHARACTERS = 8;
    private static final Set<String> KNOWN_SECRETS = Set.of("changeme", "change-me", "secret", "password", "kedang", "admin", "postgres", "default", "example", "test");
    private static final Set<PosixFilePermission> OF_OTHERS = Set.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);

    private final Function<String, Optional<String>> settings;
    private final List<String> wrong = new ArrayList<>();

    private Readiness(Function<String, Optional<String>> settings) {
        this.settings = settings;
    }

    /** @param production whether people's data is at stake, and not only the developer's patience */
    static List<String> wrong(Function<String, Optional<String>> settings, boolean production) {
        var readiness = new Readiness(settings);
        readiness.require(readiness.text("kedang.platform.session-secret").length() >= SHORTEST_SECRET, "KEDANG_SESSION_SECRET must be set to at least 32 characters.");
        if (production) {
            readiness.secrets();
            readiness.addresses();
            readiness.keyFile();
            readiness.keyFolder();
            readiness.proxies();
            readiness.leftovers();
        }
        return readiness.wrong;
    }

    private void secrets() {
        var session = text("kedang.platform.session-secret");
        require(session.length() < SHORTEST_SECRET || varied(session), "KEDANG_SESSION_SECRET can be guessed: make it with openssl rand -hex 32.");
        secret("KEDANG_DB_APP_PASSWORD", "quarkus.datasource.password");
        secret("KEDANG_DB_OWNER_PASSWORD", "quarkus.datasource.owner.password");
        secret("KEDANG_OIDC_SECRET", "quarkus.oidc.credentials.secret");
        secret("KEDANG_OIDC_ADMIN_SECRET", "kedang.platform.identity.service-secret");
        require(text("quarkus.datasource.password").isEmpty() || !text("quarkus.datasource.password").equals(text("quarkus.datasource.owner.password")),
                "KEDANG_DB_APP_PASSWORD and KEDANG_DB_OWNER_PASSWORD must differ.");
        require(text("quarkus.oidc.credentials.secret").isEmpty() || !text("quarkus.oidc.credentials.secret").equals(text("kedang.platform.identity.service-secret")),
                "KEDANG_OIDC_SECRET and KEDANG_OIDC_ADMIN_SECRET must differ.");
    }

    private void secret(String variable, String key) {
        var value = text(key);
        if (value.isEmpty()) {
            wrong.add(variable + " must be set.");
        } else {
            require(value.length() >= SHORTEST_PASSWORD && !KNOWN_SECRETS.contains(value.toLowerCase(Locale.ROOT)) && varied(value), variable + " is a default or can be guessed: choose a random one.");
        }
    }

    private static boolean varied(String secret) {
        return secret.chars().distinct().count() >= FEWEST_CHARACTERS && KNOWN_SECRETS.stream().noneMatch(known -> secret.toLowerCase(Locale.ROOT).startsWith(known));
    }

    private void addresses() {
        require(text("kedang.platform.public-url").startsWith("https://"), "KEDANG_PUBLIC_URL must begin with https:// in production.");
        var realm = text("kedang.platform.identity.realm-url");
        require(realm.startsWith("https://") || internal(realm), "KEDANG_OIDC_URL must begin with https:// in production, or name a host of the cluster.");
        var mail = text("quarkus.mailer.host");
        require(!text("quarkus.mailer.start-tls").equalsIgnoreCase("DISABLED") || flag("quarkus.mailer.tls") || mail.equals("localhost") || mail.equals("127.0.0.1") || internal("smtp://" + mail),
                "KEDANG_SMTP_STARTTLS must not be DISABLED for a mail server outside the cluster: codes would travel in clear.");
    }

    /** A Kubernetes service name, which never leaves the cluster. */
    private static boolean internal(String url) {
        try {
            var host = URI.create(url).getHost();
            return host != null && (!host.contains(".") || host.endsWith(".svc") || host.endsWith(".cluster.local")) && !host.equals("localhost");
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private void keyFile() {
        if (!text("kedang.crypto.kms").equalsIgnoreCase("file") && !text("kedang.crypto.kms").isEmpty()) {
            return;
        }
        var file = text("kedang.crypto.key-file");
        if (file.isEmpty()) {
            wrong.add("KEDANG_KEY_FILE must name the deployment key.");
        } else if (!Files.isReadable(Path.of(file))) {
            wrong.add("KEDANG_KEY_FILE names a file that is not there or cannot be read.");
        } else {
            require(!openToOthers(Path.of(file)), "KEDANG_KEY_FILE names a file that every user of the machine can open: chmod 600.");
        }
    }

    private void keyFolder() {
        var folder = text("kedang.crypto.key-folder");
        if (folder.isEmpty()) {
            wrong.add("KEDANG_KEY_FOLDER must name the folder of companies' root keys.");
            return;
        }
        var made = Files.exists(Path.of(folder));
        var written = made ? Path.of(folder) : Path.of(folder).toAbsolutePath().getParent();
        if (written == null || !Files.isDirectory(written) || !Files.isWritable(written)) {
            wrong.add("KEDANG_KEY_FOLDER names no folder that can be written to or made.");
        } else if (made) {
            require(!openToOthers(Path.of(folder)), "KEDANG_KEY_FOLDER names a folder that every user of the machine can open: chmod 700.");
        }
    }

    private static boolean openToOthers(Path file) {
        try {
            return Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains);
        } catch (UnsupportedOperationException | IOException notPosix) {
            return false;
        }
    }

    private void proxies() {
        if (!flag("quarkus.http.proxy.proxy-address-forwarding")) {
            return;
        }
        var trusted = text("kedang.http.trusted-proxies");
        require(!trusted.isBlank(), "KEDANG_TRUSTED_PROXIES must list your proxies' networks when KEDANG_BEHIND_PROXY is true: else anybody could claim any address.");
        require(!List.of(trusted.split(",")).stream().map(String::strip).anyMatch(network -> network.endsWith("/0")), "KEDANG_TRUSTED_PROXIES must not trust the whole internet.");
    }

    private void leftovers() {
        require(text("kedang.web.mail-page").isEmpty(), "KEDANG_MAIL_PAGE is for demonstrations: it shows everybody's mail.");
        require(text("KEDANG_LOCAL_CLIENT_SECRET").isEmpty(),
                "KEDANG_LOCAL_CLIENT_SECRET is for demonstrations: that client signs in past every second factor.");
        require(!text("quarkus.log.level").equalsIgnoreCase("TRACE") && !text("quarkus.log.level").equalsIgnoreCase("ALL"),
                "QUARKUS_LOG_LEVEL must not be TRACE: tokens would be logged.");
    }

    private String text(String key) {
        return settings.apply(key).orElse("");
    }

    private boolean flag(String key) {
        return text(key).equalsIgnoreCase("true");
    }

    private void require(boolean good, String sentence) {
        if (!good) {
            wrong.add(sentence);
        }
    }
}
