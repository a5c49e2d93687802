package io.kedang.crypto.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;

/** Wraps all root keys of a folder anew, as {@code keys rewrap} does, in a process of its own that can be killed. */
final class Rewrapping {

    private Rewrapping() {
    }

    static RootKeys roots(Path file, Path folder) {
        var settings = new KeySettings(file, folder);
        return new RootKeys(new ConfiguredDeploymentKey(settings), settings, new ObjectMapper());
    }

    public static void main(String[] args) {
        System.out.println(roots(Path.of(args[0]), Path.of(args[1])).rewrapAll());
    }
}
