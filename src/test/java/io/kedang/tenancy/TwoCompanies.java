package io.kedang.tenancy;

import io.kedang.testing.Api;
import io.kedang.testing.Company;
import io.kedang.testing.Customers;
import io.kedang.testing.OnVertx;
import io.kedang.testing.TenantTables;

/** Two companies that know nothing of each other, made once for a class. */
final class TwoCompanies {

    final Company here = Company.signUp("foreign-trade");
    final Company there = Company.signUp("foreign-trade");

    Api here() {
        return api(here);
    }

    Api there() {
        return api(there);
    }

    static Api api(Company company) {
        return Api.as(company.token(company.adminEmail(), Company.PASSWORD));
    }

    String schemaHere() {
        return TenantTables.schemaOf(here);
    }

    String schemaThere() {
        return TenantTables.schemaOf(there);
    }

    /** Files a customer and gives its id. */
    static String file(Api api, String companyName, Object... more) {
        var answer = api.post(Customers.RECORDS, Customers.body(companyName, more));
        if (answer.status() != 201) {
            throw new AssertionError(answer.toString());
        }
        return answer.json().getString("id");
    }

    /** Copies a record of the first company into the second, with its id but another name. */
    void copyToThere(String id, String companyName) {
        TenantTables.execute("INSERT INTO " + schemaThere() + ".record SELECT * FROM " + schemaHere() + ".record WHERE id = '" + id + "'",
                "INSERT INTO " + schemaThere() + ".record_history SELECT * FROM " + schemaHere() + ".record_history WHERE record_id = '" + id + "'",
                "UPDATE " + schemaThere() + ".record SET title = '" + companyName + "', data = data || jsonb_build_object('company_name', '" + companyName
                        + "') WHERE id = '" + id + "'");
    }

    /** The tenant as the registry knows it. */
    static Tenant tenant(TenantRegistry registry, Company company) {
        var id = TenantTables.tenantIdOf(company);
        return OnVertx.await(() -> registry.find(id)).orElseThrow();
    }
}
