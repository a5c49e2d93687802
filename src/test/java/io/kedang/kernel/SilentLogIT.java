package io.kedang.kernel;

import static io.kedang.testing.Api.encoded;
import static io.kedang.testing.Customers.RECORD;
import static io.kedang.testing.Customers.RECORDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.testing.Api;
import io.kedang.testing.Company;
import io.kedang.testing.Customers;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.LogWatch;
import io.kedang.testing.TenantTables;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** What customers' fields hold, and passwords, never reach the log: not when all goes well, not when it is refused, not when the database fails. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class SilentLogIT {

    private static final String CANARY = "Kanarienvogel31337";

    @Test
    void shouldLogNoValue() {
        // given
        var company = Company.signUp("foreign-trade");
        var api = Api.as(company.token(company.adminEmail(), Company.PASSWORD));

        try (var log = LogWatch.open()) {
            // when
            Logger.getLogger(SilentLogIT.class).info("the watch is awake");
            served(api);
            refused(api);
            signedUp(api);
            failed(api, company);

            // then
            assertThat(log.lines()).anySatisfy(line -> assertThat(line).contains("the watch is awake"));
            assertThat(log.lines()).anySatisfy(line -> assertThat(line).contains("request failed"));
            assertThat(log.lines()).noneSatisfy(line -> assertThat(line).containsIgnoringCase(CANARY));
        }
    }

    private static void served(Api api) {
        var id = api.post(RECORDS, Customers.body(CANARY, "remarks", CANARY, "email", CANARY + "@example.com"), "Idempotency-Key", CANARY).json().getString("id");
        api.send("PATCH", RECORD + id, Customers.json(Map.of("data", Map.of("remarks", CANARY + " again", "short_name", CANARY))));
        api.get(RECORD + id);
        api.get(RECORD + id + "/history");
        api.get(RECORDS + "?where=" + encoded("company_name:contains:" + CANARY) + "&sort=company_name&count=true");
        api.send("PUT", "/api/v1/templates/customer/drafts/" + UUID.randomUUID(), Customers.json(Map.of("data", Map.of("remarks", CANARY))));
        api.send("DELETE", RECORD + id, null);
        api.post(RECORD + id + "/restore", null);
    }

    private static void refused(Api api) {
        api.post(RECORDS, Customers.body(CANARY));
        for (var field : List.of("country", "phone", "email", "website", "credit_days", "annual_purchase", "last_order_date", "oem", "product_lines", CANARY)) {
            api.post(RECORDS, Customers.body(CANARY, field, CANARY));
        }
        api.post(RECORDS, Customers.body(CANARY, "remarks", CANARY + "\u0000"));
        api.post(RECORDS, "{\"data\":{\"remarks\":\"" + CANARY + "\",}");
        api.post(RECORDS, "{\"data\":" + CANARY + "}");
        api.send("POST", RECORDS, CANARY.getBytes(StandardCharsets.UTF_16), "application/json");
        api.send("POST", RECORDS, CANARY.getBytes(StandardCharsets.UTF_8), "text/" + CANARY);
        api.get(RECORD + CANARY);
        api.get(RECORDS + "?cursor=" + CANARY + "&sort=" + CANARY);
        for (var where : List.of("credit_days:gt:", "last_order_date:lt:", "created_at:gt:", "nothing:eq:", "remarks:eq:", CANARY + ":eq:")) {
            api.get(RECORDS + "?where=" + encoded(where + CANARY));
        }
        Api.as(CANARY).get(RECORDS);
    }

    private static void signedUp(Api api) {
        var request = new HashMap<String, Object>(Company.request("canary" + Long.toString(System.nanoTime(), 36), "boss@canary.example.com", "training"));
        request.put("password", CANARY + "-Password-1");
        request.put("name", CANARY);
        assertThat(api.post("/api/v1/signups", Customers.json(request)).status()).isEqualTo(202);
        request.put("preset", CANARY);
        api.post("/api/v1/signups", Customers.json(request));
        api.post("/api/v1/members", Customers.json(Map.of("email", "new@canary.example.com", "name", CANARY, "role", "staff")));
    }

    /** A database that refuses tells the value that it refused. */
    private static void failed(Api api, Company company) {
        var schema = TenantTables.schemaOf(company);
        TenantTables.execute("ALTER TABLE " + schema + ".record ADD CONSTRAINT broken CHECK (title NOT LIKE '%broken%')",
                "CREATE UNIQUE INDEX broken_too ON " + schema + ".record ((data ->> 'remarks')) WHERE title LIKE 'Twice%'");
        assertThat(api.post(RECORDS, Customers.body(CANARY + " broken", "remarks", CANARY)).status()).isEqualTo(500);
        api.post(RECORDS, Customers.body("Twice 1", "remarks", CANARY));
        assertThat(api.post(RECORDS, Customers.body("Twice 2", "remarks", CANARY)).status()).isEqualTo(500);
    }
}
