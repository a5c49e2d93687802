package io.kedang.testing;

import io.kedang.launcher.Console;
import io.kedang.launcher.LocalStack;
import io.kedang.launcher.Ports;
import io.kedang.launcher.Project;
import io.kedang.launcher.StateFolder;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Starts PostgreSQL, Keycloak and the mail catcher once for all tests of the run, before the application; they end with the JVM.
 * What tests need to know goes through system properties: test classes and this one live in different class loaders.
 */
public class LocalStackResource implements QuarkusTestResourceLifecycleManager {

    private static final String SETTINGS = "kedang.it.settings";

    @Override
    public Map<String, String> start() {
        synchronized (System.class) {
            return settings();
        }
    }

    /** Kept as text: some libraries copy the system properties and expect nothing else. */
    private static Map<String, String> settings() {
        var known = System.getProperty(SETTINGS);
        if (known == null) {
            var started = startStack();
            System.setProperty(SETTINGS, started.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).collect(Collectors.joining("\n")));
            return started;
        }
        return known.lines().map(line -> line.split("=", 2)).collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private static Map<String, String> startStack() {
        var ports = Ports.free();
        var state = StateFolder.open(Path.of("target", "it-state" + System.getProperty("kedang.it.part", "")), Project.current().home());
        state.deleteData();
        var folder = StateFolder.open(state.root(), state.shared());
        var stack = LocalStack.start(folder, ports, new Console(System.out));
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        TestStack.announce(ports, folder.secrets(), folder.root());
        var settings = new HashMap<>(stack.environment());
        settings.put("KEDANG_SMTP_PORT", TestStack.get("mail-line"));
        settings.put("quarkus.http.test-port", Integer.toString(ports.app()));
        settings.put("kedang.platform.signup.per-address-and-hour", "100000");
        // Work that follows a change of keys waits for so long.
        settings.put("kedang.crypto.remembered", "2s");
        return settings;
    }

    @Override
    public void stop() {
        // Shared by all test classes; see the shutdown hook.
    }
}
