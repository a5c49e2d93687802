package io.kedang.launcher;

import io.kedang.launcher.audit.AuditCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The program behind {@code ./kedang up}, {@code down}, {@code status}, {@code migrate}, {@code bench} and {@code audit}. */
public final class Launcher {

    private final Console console;

    private Launcher(Console console) {
        this.console = console;
    }

    public static void main(String[] arguments) {
        // The console's own encoding may be ASCII (LANG=C), and half of what is said here is Chinese.
        Console console = new Console(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.exit(new Launcher(console).run(arguments));
    }

    private int run(String... arguments) {
        try {
            Options options = Options.parse(arguments);
            if (options.command() == Options.Command.AUDIT) {
                return new AuditCommand(Path.of(Optional.ofNullable(System.getenv("KEDANG_CALLED_FROM")).orElse("")), console::line).run(options.rest());
            }
            Path home = Project.current().home();
            StateFolder state = StateFolder.open(home, home);
            return switch (options.command()) {
                case UP -> new Up(state, packaged(), console).run(options);
                case DOWN -> new Down(state, console).run();
                case STATUS -> new Status(state, console).run();
                case MIGRATE -> new Migrate("migrate", state, packaged(), console).run(options.rest());
                case KEYS -> new Migrate("keys", state, packaged(), console).run(options.rest());
                case OUTBOX -> new Migrate("outbox", state, packaged(), console).run(options.rest());
                case BENCH -> new BenchCommand(home, packaged(), console).run(options.rest());
                case AUDIT -> throw new IllegalStateException("needs no state");
            };
        } catch (LauncherException e) {
            console.fail(e.getMessage());
            return 1;
        }
    }

    /** The packaged application: the script gives a copy that a later build does not pull from under it. */
    private static Path packaged() {
        return Path.of(System.getProperty("kedang.application", Project.current().root().resolve("target/quarkus-app").toString()));
    }
}
