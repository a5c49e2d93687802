package io.kedang.crypto.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.kedang.crypto.KeyException;
import io.kedang.testing.Eventually;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of whoever wraps companies' root keys by another deployment key: every one of them opens, and whoever does it again finishes it. */
class KilledRewrapTest {

    private static final int COMPANIES = 30;
    /** In the order in which they are done. */
    private static final int STOPS_AT = 12;
    private static final byte[] DATA = "what a company's keys are".getBytes(StandardCharsets.UTF_8);
    private static final byte[] CONTEXT = "tenant".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path home;

    private final List<UUID> companies = new ArrayList<>();
    /** A root key of each company, and what it wrapped. */
    private final Map<UUID, String> ids = new TreeMap<>();
    private final Map<UUID, byte[]> wrapped = new TreeMap<>();

    private Path keyFile() {
        return home.resolve("deployment-key.json");
    }

    private Path folder() {
        return home.resolve("keys");
    }

    private Path file(int company) {
        var id = companies.get(company);
        return folder().resolve(id.toString()).resolve(ids.get(id) + ".json");
    }

    private void deploy(KeysetHandle keys) throws IOException, GeneralSecurityException {
        Files.writeString(keyFile(), TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
    }

    private void makeRoots() {
        var roots = Rewrapping.roots(keyFile(), folder());
        for (int i = 0; i < COMPANIES; i++) {
            var company = new UUID(((long) i) << 32, 7);
            var root = roots.make(company);
            companies.add(company);
            ids.put(company, root.id());
            wrapped.put(company, root.wrap(DATA, CONTEXT));
        }
    }

    private void shouldAllOpen() {
        var roots = Rewrapping.roots(keyFile(), folder());
        ids.forEach((company, id) -> assertThat(roots.open(company, id).unwrap(wrapped.get(company), CONTEXT)).as(company.toString()).isEqualTo(DATA));
    }

    private long wrappedBy(String key) throws IOException {
        var count = 0;
        for (int i = 0; i < COMPANIES; i++) {
            count += Files.readString(file(i)).contains("\"wrapped_by\":\"" + key + "\"") ? 1 : 0;
        }
        return count;
    }

    /** Where a key's file was lies a pipe that nobody writes to: whoever wants to read it stands still. */
    private static void pipe(Path file) throws IOException, InterruptedException {
        Files.move(file, file.resolveSibling("aside"));
        assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();
    }

    private static void unpipe(Path file) throws IOException {
        Files.delete(file);
        Files.move(file.resolveSibling("aside"), file);
    }

    private Process rewrapElsewhere() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-Xmx64m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Rewrapping.class.getName(), keyFile().toString(), folder().toString())
                .redirectErrorStream(true).redirectOutput(home.resolve("said").toFile()).start();
    }

    @Test
    void shouldLeaveAFolderWhereEveryRootOpensAndFinishWhenRunAgain() throws Exception {
        // given
        var first = TinkKeysets.generate(PredefinedAeadParameters.AES256_GCM);
        deploy(first);
        makeRoots();
        var both = KeysetHandle.newBuilder(first).addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM).withRandomId().makePrimary()).build();
        deploy(both);
        var before = Integer.toUnsignedString(first.getPrimary().getId());
        var after = Integer.toUnsignedString(both.getPrimary().getId());

        // when the process is killed that has come half way
        pipe(file(STOPS_AT));
        var process = rewrapElsewhere();
        try {
            Eventually.equal(true, Duration.ofSeconds(30), () -> !process.isAlive() || says(file(STOPS_AT - 1), after));
            assertThat(process.isAlive()).as(Files.readString(home.resolve("said"))).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
        unpipe(file(STOPS_AT));

        // then
        assertThat(Files.readString(home.resolve("said"))).isEmpty();
        assertThat(wrappedBy(after)).isEqualTo(STOPS_AT);
        assertThat(wrappedBy(before)).isEqualTo(COMPANIES - STOPS_AT);
        shouldAllOpen();

        // given two more kills, a moment and some hours ago, while a file was being written beside the one that it is to replace
        var half = leftBeside(file(STOPS_AT), "4711");
        var old = leftBeside(file(STOPS_AT), "4712");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));

        // when it is run again
        assertThat(Rewrapping.roots(keyFile(), folder()).rewrapAll()).isEqualTo(COMPANIES - STOPS_AT);

        // then the deployment key of before can be taken away
        assertThat(Rewrapping.roots(keyFile(), folder()).rewrapAll()).isZero();
        assertThat(wrappedBy(after)).isEqualTo(COMPANIES);
        assertThat(half).exists();
        assertThat(old).doesNotExist();
        var second = KeysetHandle.newBuilder(both);
        second.deleteAt(0);
        deploy(second.build());
        shouldAllOpen();

        // then it is the new one that opens them
        deploy(first);
        assertThatThrownBy(this::shouldAllOpen).isInstanceOf(KeyException.class);
    }

    private static Path leftBeside(Path file, String number) throws IOException {
        return Files.writeString(file.resolveSibling(file.getFileName() + number + ".tmp"), Files.readString(file).substring(0, 40));
    }

    private static boolean says(Path file, String key) {
        try {
            return Files.readString(file).contains(key);
        } catch (IOException beingReplaced) {
            return false;
        }
    }
}
