package io.kedang.launcher;

import io.kedang.launcher.bench.Bench;
import io.kedang.launcher.bench.BenchOptions;
import java.nio.file.Path;
import java.util.List;

/** {@code ./kedang bench}: gives the bench a fresh state of its own, beside the local installation's. */
final class BenchCommand {

    private final StateFolder state;
    private final Path packaged;
    private final Console console;

    /** @param home the local installation's folder, whose unpacked programs are shared */
    BenchCommand(Path home, Path packaged, Console console) {
        this.state = StateFolder.open(home.resolve("bench"), home);
        this.packaged = packaged;
        this.console = console;
    }

    int run(List<String> words) {
        BenchOptions options = BenchOptions.parse(words);
        StateLock lock = StateLock.tryLock(state).orElseThrow(() -> new LauncherException("A bench is already running from "
                + state.root() + ": wait for it, or stop it."));
        try (lock) {
            LeftBehind.stop(state);
            state.deleteData();
            StateFolder.deleteTree(state.root().resolve("load"));
            new Bench(state, packaged, options, console).run();
        }
        return 0;
    }
}
