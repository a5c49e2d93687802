package io.kedang.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordFillTest {

    private final RecordFill fill = new RecordFill(new BenchTenant("t_1", "t_1", new UUID(1, 2), 3));

    @Test
    void shouldWriteALineThatCopyReads() {
        String line = fill.line(0, 10);

        assertThat(line).endsWith("\n").contains(",customer,3,\"Nordlicht").contains("\"{\"\"company_name\"\":").contains(",2024-11-20T00:00:00Z,");
    }

    @Test
    void shouldGiveIdsThatRiseWithTime() {
        Set<UUID> ids = new HashSet<>();
        String last = "";
        for (int i = 0; i < 1000; i++) {
            String id = fill.line(i, 1000).split(",")[0];
            assertThat(id).isGreaterThan(last);
            assertThat(UUID.fromString(id).version()).isEqualTo(7);
            assertThat(UUID.fromString(id).variant()).isEqualTo(2);
            ids.add(UUID.fromString(id));
            last = id;
        }
        assertThat(ids).hasSize(1000);
    }
}
