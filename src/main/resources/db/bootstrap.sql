-- Run once per database, as a superuser, before the first start; safe to run again.
-- :owner_password and :app_password are replaced by quoted literals by the launcher (or by psql -v with quoting).
--
-- kedang_owner migrates and provisions; nothing that a request reaches ever logs in as it.
-- kedang_app is what the service logs in as. It inherits nothing: without SET ROLE to a tenant's role it sees no tenant.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kedang_owner') THEN
    CREATE ROLE kedang_owner LOGIN CREATEROLE NOSUPERUSER NOCREATEDB;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kedang_app') THEN
    CREATE ROLE kedang_app LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE;
  END IF;
  EXECUTE format('ALTER DATABASE %I OWNER TO kedang_owner', current_database());
  EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
END $$;

ALTER ROLE kedang_owner PASSWORD :owner_password;
ALTER ROLE kedang_app PASSWORD :app_password;

-- A statement that runs away, or a transaction somebody forgot, gives its connection back by itself.
ALTER ROLE kedang_app SET statement_timeout = '30s';
ALTER ROLE kedang_app SET idle_in_transaction_session_timeout = '30s';
-- Field keys are bound as parameters; only a plan made for the bound values can use the fields' expression indexes.
ALTER ROLE kedang_app SET jit = off;

REVOKE ALL ON SCHEMA public FROM PUBLIC;

-- SET ROLE alone does not stop what an injected statement could still call: these two are the known ways around it.
REVOKE EXECUTE ON FUNCTION pg_catalog.set_config(text, text, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pg_catalog.set_config(text, text, boolean) TO kedang_owner;
REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC;
GRANT USAGE ON LANGUAGE plpgsql TO kedang_owner;
-- Large objects live outside schemas, advisory locks outside everything: tenants get neither.
REVOKE EXECUTE ON FUNCTION pg_catalog.lo_create(oid), pg_catalog.lo_creat(integer), pg_catalog.lo_from_bytea(oid, bytea) FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION pg_catalog.pg_notify(text, text) FROM PUBLIC;
DO $$
DECLARE lock regprocedure;
BEGIN
  FOR lock IN SELECT oid FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace AND proname ~ '^pg_(try_)?advisory_' LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', lock);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO kedang_owner', lock);
  END LOOP;
END $$;

-- Chinese sorts by pinyin, Latin text as usual.
CREATE SCHEMA IF NOT EXISTS sorting;
CREATE COLLATION IF NOT EXISTS sorting.pinyin (provider = icu, locale = 'zh-u-co-pinyin');
GRANT USAGE ON SCHEMA sorting TO PUBLIC;
