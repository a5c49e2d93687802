package io.kedang.crypto.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A token of SoftHSM (packages {@code softhsm2} and {@code opensc}). */
final class SoftHsm {

    static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");
    private static final String PIN = "739155";

    private SoftHsm() {
    }

    /**
     * Makes a token with AES keys. SoftHSM finds it by the configuration that {@code SOFTHSM2_CONF} names, which a running JVM cannot change; without it in the user's home,
     * where one that is there is left alone.
     *
     * @return the file with its PIN
     */
    static Path token(Path folder, String... keys) throws Exception {
        var tokens = Files.createDirectories(folder.resolve("tokens"));
        var config = configuration();
        Files.createDirectories(config.getParent());
        Files.writeString(config, "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        run(List.of("softhsm2-util", "--init-token", "--free", "--label", "kedang", "--pin", PIN, "--so-pin", PIN));
        for (int i = 0; i < keys.length; i++) {
            run(List.of("pkcs11-tool", "--module", LIBRARY.toString(), "--token-label", "kedang", "--login", "--pin", PIN, "--keygen", "--key-type", "AES:32",
                    "--label", keys[i], "--id", "0" + (i + 1), "--sensitive"));
        }
        return Files.writeString(folder.resolve("pin"), PIN + "\n");
    }

    private static Path configuration() throws Exception {
        var named = System.getenv("SOFTHSM2_CONF");
        var config = named == null ? Path.of(System.getProperty("user.home"), ".config", "softhsm2", "softhsm2.conf") : Path.of(named);
        if (named == null && Files.exists(config) && !Files.readString(config).contains("/junit-")) {
            throw new AssertionError(config + " is not this test's: name another file in SOFTHSM2_CONF");
        }
        return config;
    }

    private static void run(List<String> command) throws Exception {
        var process = new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new AssertionError(said);
        }
    }
}
