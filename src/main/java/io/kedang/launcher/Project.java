package io.kedang.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The checked-out project the launcher works from. */
public record Project(Path root) {

    public Project {
        root = root.toAbsolutePath().normalize();
    }

    /** The folder {@code ./kedang} runs in, given by the script; tests run in it. */
    public static Project current() {
        return new Project(Path.of(System.getProperty("kedang.project", "")));
    }

    public Path realm() {
        return root.resolve("src/main/keycloak/realm-kedang.json");
    }

    public Path localClient() {
        return root.resolve("src/main/keycloak/client-kedang-local.json");
    }

    public Path themes() {
        return root.resolve("src/main/keycloak/themes");
    }

    public Path bootstrapScript() {
        return root.resolve("src/main/resources/db/bootstrap.sql");
    }

    public Path presets() {
        return root.resolve("tenant-templates");
    }

    /** Where downloads are unpacked, and the default state folder: {@code $KEDANG_HOME} or {@code .kedang/}. */
    public Path home() {
        String named = System.getenv("KEDANG_HOME");
        return named == null || named.isBlank() ? root.resolve(".kedang") : Path.of(named).toAbsolutePath().normalize();
    }

    /** The version of Keycloak, said once in the pom. */
    public String keycloakVersion() {
        try {
            Matcher version = Pattern.compile("<keycloak\\.version>([^<]+)<").matcher(Files.readString(root.resolve("pom.xml")));
            if (version.find()) {
                return version.group(1).trim();
            }
        } catch (IOException e) {
            throw new LauncherException("No pom.xml in " + root + ": start ./kedang from the project's folder.", e);
        }
        throw new LauncherException("pom.xml has no property keycloak.version: restore it from the repository.");
    }
}
