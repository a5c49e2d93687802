package io.kedang.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the load generators print. */
class LoadOutputTest {

    private static final String PGBENCH = """
            pgbench (15.14 (Debian 15.14-0+deb12u1), server 18.1)
            transaction type: create.sql
            number of clients: 32
            number of transactions actually processed: 41604
            number of failed transactions: 0 (0.000%)
            latency average = 3.845 ms
            initial connection time = 45.123 ms
            tps = 8322.486071 (without initial connection time)
            """;

    @Test
    void shouldReadPgbenchAndItsTransactions() {
        Stream<String> transactions = IntStream.rangeClosed(1, 100).mapToObj(i -> "3 " + i + " " + i * 1000 + " 0 1700000000 123");

        assertThat(PgbenchOutput.read(PGBENCH, transactions)).isEqualTo(new Measure(8322.486071, 50, 99, 41604, 0));
    }

    @Test
    void shouldRefuseAPgbenchThatWroteNothing() {
        assertThatThrownBy(() -> PgbenchOutput.read(PGBENCH, Stream.empty())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldReadTheLineOfWrk() {
        String output = "  2 threads and 32 connections\nkedang-bench requests=50000 micros=10000000 p50=2500 p99=12000 status=3 broken=1\n";

        assertThat(WrkOutput.read(output)).isEqualTo(new Measure(5000, 2.5, 12, 50000, 4));
    }

    @Test
    void shouldPutTheNumberWhereTheSampleHasIts() {
        String script = WrkScripts.filing("{\"name\":\"A 1000000004242\",\"oem\":true}", 1_000_000_004_242L, 2_000_000_000_000L);

        assertThat(script).contains("local head = [==[{\"name\":\"A ]==]").contains("local tail = [==[\",\"oem\":true}]==]")
                .contains("string.format(\"%.0f\", 2000000000000 + id");
    }
}
