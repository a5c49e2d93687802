package io.kedang.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PgbenchScriptTest {

    private static final TracedStatement OPENING = new TracedStatement("BEGIN; SET LOCAL search_path = t_1; SET LOCAL ROLE t_1", List.of());
    private static final TracedStatement COMMIT = new TracedStatement("COMMIT", List.of());

    @Test
    void shouldKeepTheTextAndBindTheValues() {
        var select = new TracedStatement("SELECT data ->> $1::text FROM record WHERE x = $2 AND y = $1 LIMIT $3", List.of("country", "it's", "51"));

        PgbenchScript script = PgbenchScript.repeated(List.of(OPENING, select, COMMIT));

        assertThat(script.text()).isEqualTo("""
                BEGIN;
                SET LOCAL search_path = t_1;
                SET LOCAL ROLE t_1;
                SELECT data ->> :v0::text FROM record WHERE x = :v1 AND y = :v0 LIMIT :v2;
                COMMIT;
                """);
        assertThat(script.variables()).containsEntry("v0", "country").containsEntry("v1", "it's").containsEntry("v2", "51");
    }

    @Test
    void shouldGiveEachFiledRecordAnIdANumberAndATimeOfItsOwn() {
        String id = "01a2001d-54cd-7007-ba51-f03b1855760a";
        var insert = new TracedStatement("INSERT INTO record VALUES ($1, $2, ($3::text)::jsonb, $4, $5)",
                Arrays.asList(id, "Nordlicht 1000000004242", "{\"name\":\"Nordlicht 1000000004242\"}", "2026-11-21 21:00:00.123456+00", null));

        PgbenchScript script = PgbenchScript.filing(List.of(OPENING, insert, COMMIT), id, "1000000004242");

        assertThat(script.text()).contains("VALUES ((:id_high::text || :id_low::text)::uuid, (:v1::text || :number::text || ''), "
                + "((:v2::text || :number::text || :v3::text)::text)::jsonb, now(), NULL)");
        assertThat(script.variables()).containsEntry("n", "0").containsEntry("v1", "Nordlicht ").containsEntry("v3", "\"}");
        assertThat(script.text()).startsWith("\\set n :n + 1\n");
    }

    @Test
    void shouldPipelineFromTheBeginningToTheCommit() {
        String text = PgbenchScript.filing(List.of(OPENING, COMMIT), "id", "number").pipelined().text();

        assertThat(text).contains("\\startpipeline\nBEGIN;\n").endsWith("COMMIT;\n\\endpipeline\n");
    }
}
