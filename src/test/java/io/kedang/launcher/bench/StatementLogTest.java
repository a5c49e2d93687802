package io.kedang.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementLogTest {

    private static final String LOG = """
            2026-11-21 21:00:00.000 GMT [7] LOG:  parameter "log_statement" changed to "all"
            kedang-bench 41 LOG:  statement: BEGIN; SET LOCAL search_path = t_1; SET LOCAL ROLE t_1
            kedang-bench 42 LOG:  statement: SELECT 1
            kedang-bench 41 LOG:  execute vertx-1: INSERT INTO record (id, title)
            \tVALUES ($1, $2, $3)
            kedang-bench 41 DETAIL:  Parameters: $1 = '7', $2 = 'O''Hara, $9 = ''x''', $3 = NULL
            kedang-bench 42 LOG:  statement: BEGIN READ ONLY
            kedang-bench 42 LOG:  execute <unnamed>: SELECT 2
            kedang-bench 41 LOG:  statement: COMMIT
            kedang-bench 42 LOG:  statement: COMMIT
            """;

    @Test
    void shouldTellTheTransactionsOfTwoConnectionsApart() {
        var transactions = StatementLog.transactions(LOG);

        assertThat(transactions).hasSize(2);
        assertThat(transactions.get(0)).extracting(TracedStatement::sql).containsExactly("BEGIN; SET LOCAL search_path = t_1; SET LOCAL ROLE t_1",
                "INSERT INTO record (id, title)\nVALUES ($1, $2, $3)", "COMMIT");
        assertThat(transactions.get(1)).extracting(TracedStatement::sql).containsExactly("BEGIN READ ONLY", "SELECT 2", "COMMIT");
    }

    @Test
    void shouldReadParametersWhateverIsInThem() {
        TracedStatement insert = StatementLog.transactions(LOG).get(0).get(1);

        assertThat(insert.parameters()).containsExactly("7", "O'Hara, $9 = 'x'", null);
    }

    @Test
    void shouldReadALongValueWithoutRunningOutOfStack() {
        String value = "语".repeat(20_000);

        var transactions = StatementLog.transactions("kedang-bench 1 LOG:  statement: BEGIN\nkedang-bench 1 LOG:  execute s: SELECT $1\n"
                + "kedang-bench 1 DETAIL:  parameters: $1 = '" + value + "'\nkedang-bench 1 LOG:  statement: COMMIT\n");

        assertThat(transactions.get(0).get(1).parameters()).isEqualTo(List.of(value));
    }
}
