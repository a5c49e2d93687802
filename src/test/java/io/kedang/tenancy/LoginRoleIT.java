package io.kedang.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedang.testing.LocalStackResource;
import io.kedang.testing.TenantTables;
import io.kedang.testing.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody could do who has stolen the password that the service logs in to PostgreSQL with: nothing, before it takes on one company's role. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class LoginRoleIT {

    private static final String DENIED = "42501";
    private static TwoCompanies companies;
    private Connection login;

    @BeforeEach
    void logIn() throws SQLException {
        companies = companies == null ? new TwoCompanies() : companies;
        login = TestStack.loginRole();
    }

    @AfterEach
    void logOut() throws SQLException {
        login.close();
    }

    private void assertDenied(String sql) {
        assertThatThrownBy(() -> execute(sql)).as(sql).isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState()).as(sql).isEqualTo(DENIED));
    }

    private void execute(String sql) throws SQLException {
        try (var statement = login.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void shouldBeDeniedEveryTableOfEveryCompany() {
        var tables = TenantTables.texts("SELECT table_schema || '.' || table_name FROM information_schema.tables WHERE table_schema LIKE 't\\_%'");
        assertThat(tables).hasSizeGreaterThan(15);
        for (var table : tables) {
            assertDenied("SELECT * FROM " + table);
            assertDenied("DELETE FROM " + table);
            assertDenied("TRUNCATE " + table);
            assertDenied("COPY " + table + " TO STDOUT");
        }
    }

    @Test
    void shouldOwnNothing() {
        assertThat(TenantTables.count("SELECT count(*) FROM pg_shdepend d JOIN pg_roles r ON d.refobjid = r.oid WHERE r.rolname = 'kedang_app' AND d.deptype = 'o'")).isZero();
        assertThat(TenantTables.text("SELECT rolsuper::text || rolinherit || rolcreaterole || rolcreatedb || rolbypassrls || rolreplication FROM pg_roles"
                + " WHERE rolname = 'kedang_app'")).isEqualTo("falsefalsefalsefalsefalsefalse");
        assertThat(TenantTables.count("SELECT count(*) FROM pg_auth_members m JOIN pg_roles r ON m.member = r.oid WHERE r.rolname = 'kedang_app'"
                + " AND (m.inherit_option OR m.admin_option)")).isZero();
    }

    @Test
    void shouldSeeOneCompanyAtMostInItsRole() throws SQLException {
        // given
        execute("BEGIN");

        // when
        execute("SET LOCAL ROLE " + companies.schemaHere());

        // then
        execute("SELECT * FROM " + companies.schemaHere() + ".record");
        assertDenied("SELECT * FROM " + companies.schemaThere() + ".record");
        execute("ROLLBACK");
        assertDenied("SELECT * FROM " + companies.schemaHere() + ".record");
    }

    @Test
    void shouldBeDeniedTheRolesThatMayMore() {
        for (var role : List.of("kedang_owner", "postgres", "pg_read_all_data", "pg_execute_server_program", "keycloak")) {
            assertDenied("SET ROLE " + role);
            assertDenied("SET SESSION AUTHORIZATION " + role);
        }
    }

    @Test
    void shouldBeDeniedWhatCouldBeABackDoor() {
        for (var sql : List.of("SELECT set_config('role', '" + companies.schemaHere() + "', false)", "DO $$ BEGIN END $$", "CREATE SCHEMA mine", "CREATE TEMP TABLE mine (a int)",
                "CREATE TABLE public.mine (a int)", "CREATE TABLE control.mine (a int)", "CREATE FUNCTION control.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                "CREATE ROLE mine", "ALTER ROLE kedang_owner PASSWORD 'mine'", "GRANT " + companies.schemaHere() + " TO " + companies.schemaThere(),
                "DROP SCHEMA control CASCADE", "DROP SCHEMA " + companies.schemaHere() + " CASCADE", "ALTER SCHEMA " + companies.schemaHere() + " RENAME TO mine", "TRUNCATE control.tenant",
                "ALTER TABLE control.tenant ADD COLUMN mine int", "SELECT * FROM control.flyway_schema_history", "CREATE EXTENSION dblink SCHEMA control", "CREATE EXTENSION pg_trgm SCHEMA control",
                "SELECT pg_read_file('/etc/passwd')", "COPY control.tenant TO PROGRAM 'cat'", "COPY control.tenant FROM '/etc/passwd'", "SELECT lo_import('/etc/passwd')",
                "SELECT lo_create(0)", "SELECT * FROM pg_authid", "ALTER SYSTEM SET fsync = off", "SELECT pg_notify('x', 'y')", "SELECT pg_advisory_lock(1)", "CREATE DATABASE mine", "CHECKPOINT")) {
            assertDenied(sql);
        }
    }
}
