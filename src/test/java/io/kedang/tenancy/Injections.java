package io.kedang.tenancy;

import java.util.List;
import java.util.stream.Stream;

/** What people write into fields who want SQL of theirs to run. */
final class Injections {

    private static final List<String> TEXTS = List.of(
            "'; DELETE FROM {there}.record; --",
            "'; SET ROLE {there}; SELECT * FROM record; --",
            "'; SET LOCAL ROLE {there}; SET search_path = {there}; --",
            "'; RESET ROLE; DROP SCHEMA {there} CASCADE; --",
            "'; RESET SESSION AUTHORIZATION; --",
            "'; COMMIT; BEGIN; SET ROLE {there}; --",
            "'; DO $$ BEGIN EXECUTE 'DROP SCHEMA {there} CASCADE'; END $$; --",
            "' || set_config('role', '{there}', false) || '",
            "'||(SELECT string_agg(data::text,',') FROM {there}.record)||'",
            "' OR '1'='1",
            "' OR 1=1 --",
            "' OR 1=1 /*",
            "' UNION SELECT data::text FROM {there}.record --",
            "') UNION SELECT * FROM {there}.record; --",
            "')); TRUNCATE {there}.record; --",
            "1; SELECT pg_sleep(20)",
            "1 OR pg_sleep(20) IS NULL",
            "\"; DROP TABLE {there}.record; --",
            "\" OR \"1\"=\"1",
            "{there}.record",
            "\"{there}\".\"record\"",
            "company_name' AND (SELECT count(*) FROM {there}.record) > 0 AND 'a'='a",
            "company_name) FROM {there}.record --",
            "/*'*/; SELECT 1; --",
            "-- \n; SELECT 1",
            "$1; DROP TABLE record",
            "$$; DROP TABLE record; $$",
            "$kedang$'; DROP TABLE record; $kedang$",
            "\\'; DROP TABLE {there}.record; --",
            "\\\\'; DROP TABLE {there}.record; --",
            "E'\\\\047; DROP TABLE record",
            "U&'\\0027; DROP TABLE record; --'",
            "\u02BC; DROP TABLE {there}.record; --",
            "\u2019; DROP TABLE {there}.record; --",
            "\uFF07; DROP TABLE {there}.record; --",
            "\u00BF'; DROP TABLE {there}.record; --",
            "%27; DROP TABLE {there}.record; --",
            "'; COPY {there}.record TO PROGRAM 'cat'; --",
            "'; SELECT pg_read_file('/etc/passwd'); --",
            "'; CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; --",
            "'; UPDATE {there}.member SET role = 'staff'; --",
            "'; NOTIFY x; LISTEN x; --",
            "'::regclass; --",
            "{\"$ne\": null}",
            "%",
            "_",
            "${jndi:ldap://127.0.0.1/x}",
            "#{1+1} ${1+1} {{1+1}}");

    private Injections() {
    }

    /** @param there the schema that they aim at */
    static Stream<String> against(String there) {
        return TEXTS.stream().map(text -> text.replace("{there}", there));
    }
}
