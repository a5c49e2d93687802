package io.kedang.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What PostgreSQL has said is committed is there after a {@code kill -9} of everything. */
class DurabilityIT {

    private static final int WRITERS = 4;
    private static final int ENOUGH = 400;

    @TempDir
    Path folder;

    private StateFolder state;

    @BeforeEach
    void open() {
        state = StateFolder.open(folder, Project.current().home());
    }

    @Test
    void shouldLoseNothingCommittedWhenEveryProcessIsKilled() throws Exception {
        // given writers that remember the last number they were told is committed
        List<AtomicLong> committed = IntStream.range(0, WRITERS).mapToObj(i -> new AtomicLong()).toList();
        PostgresProcess doomed = PostgresProcess.start(state, Ports.free().postgres());
        execute(doomed, "CREATE TABLE written (writer int, number bigint, PRIMARY KEY (writer, number))");
        CountDownLatch enough = new CountDownLatch(WRITERS);
        List<Thread> writers = IntStream.range(0, WRITERS)
                .mapToObj(i -> startWriter(doomed, i, committed.get(i), enough)).toList();
        enough.await();

        // when
        killEverything(doomed);
        doomed.close();
        for (Thread writer : writers) {
            writer.join();
        }

        // then
        try (PostgresProcess again = PostgresProcess.start(state, Ports.free().postgres())) {
            for (int writer = 0; writer < WRITERS; writer++) {
                long last = committed.get(writer).get();
                assertThat(last).isGreaterThanOrEqualTo(ENOUGH);
                assertThat(count(again, writer, last)).isEqualTo(last);
            }
        }
    }

    @Test
    void shouldRunDurableAndAskForAPassword() throws Exception {
        try (PostgresProcess postgres = PostgresProcess.start(state, Ports.free().postgres())) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(value(postgres, "SHOW " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(value(postgres, "SELECT datlocprovider::text || datlocale FROM pg_database WHERE datname = 'postgres'"))
                    .isEqualTo("bC.UTF-8");
            assertThat(value(postgres, "SELECT count(*) FROM pg_hba_file_rules WHERE auth_method = 'trust'")).isEqualTo("0");
        }
    }

    @Test
    void shouldLetGoOfItsProcessesWhenStopped() {
        // given
        PostgresProcess postgres = PostgresProcess.start(state, Ports.free().postgres());
        assertThat(Processes.inFolder(state.postgresData())).isNotEmpty();

        // when
        postgres.close();

        // then
        assertThat(postgres.handle().isAlive()).isFalse();
        assertThat(Processes.inFolder(state.postgresData())).isEmpty();
        assertThat(Ports.isFree(postgres.port())).isTrue();
    }

    @Test
    void shouldTakeOverFromAServerItsLauncherLeftBehind() throws Exception {
        // given a server whose launcher ended without stopping it
        Process launcher = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), DyingLauncher.class.getName(),
                state.root().toString(), state.shared().toString()).inheritIO().start();
        assertThat(launcher.waitFor()).isEqualTo(DyingLauncher.STATUS);
        assertThat(Processes.inFolder(state.postgresData())).isNotEmpty();

        // when
        try (PostgresProcess next = PostgresProcess.start(state, Ports.free().postgres())) {
            // then
            assertThat(value(next, "SELECT one FROM kept")).isEqualTo("1");
        }
    }

    private static Thread startWriter(PostgresProcess postgres, int writer, AtomicLong committed, CountDownLatch enough) {
        Thread thread = new Thread(() -> write(postgres, writer, committed, enough), "writer-" + writer);
        thread.start();
        return thread;
    }

    private static void write(PostgresProcess postgres, int writer, AtomicLong committed, CountDownLatch enough) {
        try (Connection connection = postgres.connect("postgres");
                PreparedStatement insert = connection.prepareStatement("INSERT INTO written VALUES (?, ?)")) {
            for (long number = 1;; number++) {
                insert.setInt(1, writer);
                insert.setLong(2, number);
                insert.executeUpdate();
                committed.set(number);
                if (number == ENOUGH) {
                    enough.countDown();
                }
            }
        } catch (SQLException killed) {
            enough.countDown();
        }
    }

    /** The postmaster first: it must not see a child die and begin to recover. */
    private void killEverything(PostgresProcess postgres) {
        List<ProcessHandle> all = new ArrayList<>(List.of(postgres.handle()));
        all.addAll(Processes.inFolder(state.postgresData()));
        all.forEach(ProcessHandle::destroyForcibly);
    }

    private static long count(PostgresProcess postgres, int writer, long last) throws SQLException {
        return Long.parseLong(value(postgres, "SELECT count(*) FROM written WHERE writer = " + writer + " AND number <= " + last));
    }

    static void execute(PostgresProcess postgres, String sql) throws SQLException {
        try (Connection connection = postgres.connect("postgres"); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(PostgresProcess postgres, String sql) throws SQLException {
        try (Connection connection = postgres.connect("postgres"); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
