package io.kedang.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** The folder of shared test data beside the project; {@code KEDANG_SHARED} names another. */
public final class SharedData {

    private SharedData() {
    }

    /** @throws AssertionError when it is nowhere, so that no test passes for want of its data */
    public static Path folder(String name) {
        return Stream.of(System.getProperty("kedang.shared"), System.getenv("KEDANG_SHARED"), "../shared", "/work/shared").filter(Objects::nonNull)
                .map(shared -> Path.of(shared, "data", name)).filter(Files::isDirectory).findFirst()
                .orElseThrow(() -> new AssertionError("The test data is missing: data/" + name + " was looked for in ../shared and /work/shared. "
                        + "Set KEDANG_SHARED to the folder that has it."));
    }
}
