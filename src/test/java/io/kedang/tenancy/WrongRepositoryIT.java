package io.kedang.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.testing.LocalStackResource;
import io.kedang.testing.OnVertx;
import io.kedang.testing.TenantTables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Code that forgets the door, or abuses it, is refused by PostgreSQL itself. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class WrongRepositoryIT {

    /** Hibernate keeps only the message. */
    private static final Pattern SQL_STATE = Pattern.compile("\\(([0-9A-Z]{5})\\)]");
    private static final String DENIED = "42501";
    private static final String NO_SUCH_TABLE = "42P01";
    private static final String SEVERAL_STATEMENTS = "42601";
    private static TwoCompanies companies;

    @Inject
    WrongRepository wrong;
    @Inject
    TenantRegistry registry;
    @Inject
    TenantSessions sessions;
    private Tenant here;
    private String there;

    @BeforeEach
    void signUpOnce() {
        if (companies == null) {
            companies = new TwoCompanies();
            TwoCompanies.file(companies.here(), "Here");
            TwoCompanies.file(companies.there(), "There");
        }
        here = TwoCompanies.tenant(registry, companies.here);
        there = companies.schemaThere();
    }

    /** The SQL state with which PostgreSQL refused. */
    private static String refusal(Uni<?> work) {
        return OnVertx.await(() -> work.map(result -> "served").onFailure().recoverWithItem(WrongRepositoryIT::sqlState));
    }

    private static String sqlState(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException refused) {
                return refused.getSqlState();
            }
        }
        var byHibernate = SQL_STATE.matcher(failure.toString());
        return byHibernate.find() ? byHibernate.group(1) : failure.toString();
    }

    @Test
    void shouldFindNoTableOutsideTheDoor() {
        for (var table : TenantTables.tablesOf(there)) {
            assertThat(refusal(wrong.byPool("SELECT * FROM " + table))).as(table).isEqualTo(NO_SUCH_TABLE);
            assertThat(refusal(wrong.byFactory("select * from " + table))).as(table).isEqualTo(NO_SUCH_TABLE);
        }
        assertThat(refusal(wrong.entitiesByFactory("from Member"))).isEqualTo(NO_SUCH_TABLE);
    }

    @Test
    void shouldBeDeniedQualifiedNamesOutsideTheDoor() {
        for (var schema : List.of(here.schema(), there)) {
            for (var table : TenantTables.tablesOf(schema)) {
                assertThat(refusal(wrong.byPool("SELECT * FROM " + schema + "." + table))).as(table).isEqualTo(DENIED);
                assertThat(refusal(wrong.byFactory("select * from " + schema + "." + table))).as(table).isEqualTo(DENIED);
            }
            assertThat(refusal(wrong.byPool("DELETE FROM " + schema + ".record"))).isEqualTo(DENIED);
            assertThat(refusal(wrong.byPool("UPDATE " + schema + ".member SET role = 'admin'"))).isEqualTo(DENIED);
            assertThat(refusal(wrong.byPool("INSERT INTO " + schema + ".setting VALUES ('x', '1')"))).isEqualTo(DENIED);
            assertThat(refusal(wrong.byPool("TRUNCATE " + schema + ".record"))).isEqualTo(DENIED);
            assertThat(refusal(wrong.byPool("CREATE TABLE " + schema + ".mine (a int)"))).isEqualTo(DENIED);
        }
    }

    @Test
    void shouldBeDeniedTheOthersSchemaInsideTheDoor() {
        for (var table : TenantTables.tablesOf(there)) {
            var select = "SELECT * FROM " + there + "." + table;
            assertThat(refusal(wrong.inside(here, select))).as(table).isEqualTo(DENIED);
            assertThat(refusal(wrong.insideTogether(here, select))).as(table).isEqualTo(DENIED);
            assertThat(refusal(wrong.insideByHibernate(here, select))).as(table).isEqualTo(DENIED);
        }
        assertThat(refusal(wrong.inside(here, "UPDATE " + there + ".record SET title = 'x'"))).isEqualTo(DENIED);
        assertThat(refusal(wrong.inside(here, "SELECT (SELECT count(*) FROM " + there + ".record) FROM record"))).isEqualTo(DENIED);
        assertThat(refusal(wrong.inside(here, "INSERT INTO setting SELECT key, document FROM " + there + ".template"))).isEqualTo(DENIED);
    }

    @Test
    void shouldBeDeniedTheControlSchemaInsideTheDoor() {
        for (var sql : List.of("SELECT * FROM control.tenant", "SELECT * FROM control.signup", "DELETE FROM control.tenant")) {
            assertThat(refusal(wrong.inside(here, sql))).as(sql).isEqualTo(DENIED);
            assertThat(refusal(wrong.insideByHibernate(here, sql))).as(sql).isEqualTo(DENIED);
        }
    }

    @Test
    void shouldBeDeniedTheWaysAroundInsideTheDoor() {
        for (var sql : List.of("SELECT set_config('role', '" + there + "', false)", "SELECT set_config('search_path', '" + there + "', true)",
                "DO $$ BEGIN EXECUTE 'SET ROLE " + there + "'; END $$", "CREATE TABLE mine (a int)", "CREATE TEMP TABLE mine (a int)",
                "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'", "CREATE SCHEMA mine", "ALTER TABLE record ADD COLUMN mine int", "DROP TABLE record",
                "TRUNCATE record", "UPDATE journal SET action = 'x'", "DELETE FROM journal", "UPDATE record_history SET action = 'created'", "DELETE FROM record_history",
                "SELECT pg_read_file('/etc/passwd')", "COPY record TO PROGRAM 'cat'", "COPY record TO '/tmp/x'", "SELECT lo_create(0)",
                "SELECT pg_notify('x', 'y')", "SELECT pg_advisory_lock(1)", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'kedang_app' AND pid <> pg_backend_pid()",
                "SELECT * FROM pg_authid", "SELECT pg_reload_conf()", "SELECT * FROM schema_history")) {
            assertThat(refusal(wrong.inside(here, sql))).as(sql).isEqualTo(DENIED);
            assertThat(refusal(wrong.insideByHibernate(here, sql))).as(sql).isEqualTo(DENIED);
        }
    }

    @Test
    void shouldTakeNoSecondStatementInsideTheDoor() {
        for (var sql : List.of("SELECT 1; SELECT 2", "SELECT 1; SET ROLE " + there, "SELECT 1; RESET ROLE; SELECT 1")) {
            assertThat(refusal(wrong.inside(here, sql))).as(sql).isEqualTo(SEVERAL_STATEMENTS);
            assertThat(refusal(wrong.insideTogether(here, sql))).as(sql).isEqualTo(SEVERAL_STATEMENTS);
            assertThat(refusal(wrong.insideByHibernate(here, sql))).as(sql).isEqualTo(SEVERAL_STATEMENTS);
        }
    }

    @Test
    void shouldGainNothingByStackedStatementsOutsideTheDoor() {
        for (var sql : List.of("SELECT 1; SELECT * FROM " + there + ".record", "DO $$ BEGIN END $$", "SELECT set_config('role', '" + there + "', false)")) {
            assertThat(refusal(wrong.byPoolAsText(sql))).as(sql).isEqualTo(DENIED);
        }
    }

    @Test
    void shouldSeeNothingAfterGivingUpTheRole() {
        for (var sql : List.of("SELECT count(*) FROM record", "SELECT count(*) FROM " + there + ".record")) {
            assertThat(refusal(sessions.write(here, connection -> connection.execute(Statement.of("RESET ROLE")).chain(() -> connection.execute(Statement.of(sql))))))
                    .as(sql).isIn(DENIED, NO_SUCH_TABLE);
        }
    }

    @Test
    void shouldNotWriteInAReadingTransaction() {
        assertThat(refusal(sessions.readOne(here, Statement.of("INSERT INTO setting VALUES ('x', '1')")))).isEqualTo("25006");
        assertThat(refusal(sessions.read(here, connection -> connection.execute(Statement.of("DELETE FROM record"))))).isEqualTo("25006");
    }

    @Test
    void shouldLearnNothingOfTheOthersFromTheCatalogs() {
        TenantTables.execute("ANALYZE " + there + ".record", "ANALYZE " + there + ".member");
        for (var sql : List.of("SELECT 1 FROM pg_stats WHERE schemaname = '" + there + "'",
                "SELECT 1 FROM information_schema.tables WHERE table_schema = '" + there + "'",
                "SELECT 1 FROM pg_stat_activity WHERE query LIKE '%" + there + "%' AND pid <> pg_backend_pid()")) {
            var rows = OnVertx.await(() -> sessions.readOne(here, Statement.of(sql)));
            assertThat(rows.size()).as(sql).isZero();
        }
    }

    @Test
    void shouldStillServeBothAfterAllThat() {
        for (var company : List.of(companies.here, companies.there)) {
            var tenant = TwoCompanies.tenant(registry, company);
            var rows = OnVertx.await(() -> sessions.readOne(tenant, Statement.of("SELECT title FROM record")));
            assertThat(rows).extracting(row -> row.getString(0)).containsExactly(company == companies.here ? "Here" : "There");
        }
    }
}
