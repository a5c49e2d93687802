package io.kedang.launcher;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How Keycloak is run on one machine: small, on loopback, its tables in PostgreSQL beside the service's.
 *
 * @param database JDBC address; {@code schema} in it is made by the caller
 */
record KeycloakSettings(String database, String schema, String user, String password, int port) {

    static final String ADMIN = "admin";

    /** Keycloak's own script starts Java with these; called directly there is one process to watch, not two. */
    List<String> arguments(Path home, StateFolder state, Path themes) {
        return List.of(
                "-Xms64m", "-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
                state.marker(),
                "-Dkeycloak.password.blacklists.path=" + themes.resolve("../../resources/passwords").normalize(),
                "-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-cp", home.resolve("lib/quarkus-run.jar").toString(), "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start", "--optimized", "--cache=local",
                "--http-enabled=true", "--http-host=127.0.0.1", "--http-port=" + port,
                "--hostname=http://localhost:" + port,
                "--db-url=" + database, "--db-schema=" + schema, "--db-username=" + user,
                "--db-pool-initial-size=1", "--db-pool-min-size=1", "--db-pool-max-size=15",
                "--spi-theme--folder--dir=" + themes);
    }

    /** Passwords go through the environment: arguments can be read by every user of the machine. */
    Map<String, String> environment(Secrets secrets) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("KC_DB_PASSWORD", password);
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get(SecretNames.KEYCLOAK_ADMIN));
        return environment;
    }
}
