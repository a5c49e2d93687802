package io.kedang.launcher.bench;

import io.kedang.launcher.LauncherException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a load generator to its end. */
final class Tool {

    private Tool() {
    }

    /** What it printed; a failure is said with its last line. */
    static String run(Path folder, Map<String, String> environment, List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            Thread end = Children.endWithUs(process);
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            Children.forget(end);
            if (status != 0) {
                throw new LauncherException(command.get(0) + " failed (" + status + "): " + output.strip());
            }
            return output;
        } catch (IOException e) {
            throw new LauncherException(command.get(0) + " could not be started: install it (Debian: apt-get install wrk postgresql-contrib).", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while measuring.", e);
        }
    }
}
