package io.kedang.launcher.bench;

import io.kedang.launcher.LauncherException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Fills the record table by COPY with what the application would have stored. */
final class RecordFill {

    private static final String COPY = "COPY record (id, template_key, template_version, title, stage, data, created_at, created_by, updated_at, "
            + "updated_by) FROM STDIN (FORMAT csv)";
    private static final List<String> STAGES = List.of("lead", "lead", "quoted", "sampling", "negotiating", "won", "repeat", "repeat", "dormant", "lost");
    private static final Instant FIRST = Instant.parse("2024-11-20T00:00:00Z");
    private static final long SPAN_SECONDS = Duration.ofDays(730).toSeconds();

    private final BenchTenant tenant;

    RecordFill(BenchTenant tenant) {
        this.tenant = tenant;
    }

    void fill(Connection superuser, int records) {
        try {
            CopyIn copy = superuser.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            for (int i = 0; i < records; i++) {
                byte[] line = line(i, records).getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(line, 0, line.length);
            }
            copy.endCopy();
        } catch (SQLException e) {
            throw new LauncherException("The records could not be filled in: " + e.getMessage(), e);
        }
    }

    String line(int i, int records) {
        long number = BenchRecord.FIRST_NUMBER + i;
        var data = BenchRecord.data(number);
        SplittableRandom random = new SplittableRandom(-number);
        Instant created = FIRST.plusSeconds(SPAN_SECONDS * i / records);
        return String.join(",", id(created, random).toString(), "customer", Integer.toString(tenant.version()), quoted(data.path("company_name").asText()),
                STAGES.get(random.nextInt(STAGES.size())), quoted(data.toString()), created.toString(), tenant.member().toString(),
                created.plusSeconds(random.nextLong(1, 10_000_000)).toString(), tenant.member().toString()) + "\n";
    }

    /** Ordered by time, as the application's are. */
    private static UUID id(Instant created, SplittableRandom random) {
        return new UUID(created.toEpochMilli() << 16 | 0x7000L | random.nextInt(0x1000), Long.MIN_VALUE | random.nextLong() >>> 2);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
