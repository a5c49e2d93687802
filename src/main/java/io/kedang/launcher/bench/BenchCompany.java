package io.kedang.launcher.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.launcher.LocalAccess;

/** A company signed up through the public API with the foreign-trade preset. */
final class BenchCompany {

    static final String RECORDS = "/api/v1/templates/customer/records";
    private static final String SIGNUPS = "/api/v1/signups";
    private static final String PASSWORD = "Kedang-bench-2026";

    private final BenchApi api;
    private final LocalAccess access;
    private final String slug;

    BenchCompany(BenchApi api, LocalAccess access, String slug) {
        this.api = api;
        this.access = access;
        this.slug = slug;
    }

    /** The milliseconds the application took from the code to the finished company. */
    double signUp() {
        ObjectNode signUp = JsonNodeFactory.instance.objectNode()
                .put("companyName", "Bench " + slug).put("slug", slug).put("email", email()).put("password", PASSWORD)
                .put("name", "Bench").put("preset", "foreign-trade").put("locale", "en").put("consent", true);
        String id = api.post(SIGNUPS, signUp, null).path("id").asText();
        ObjectNode code = JsonNodeFactory.instance.objectNode().put("code", access.mailCode(email()));
        long before = System.nanoTime();
        api.post(SIGNUPS + "/" + id + "/confirm", code, null);
        return (System.nanoTime() - before) / 1e6;
    }

    /** A new token; they live for minutes only, so each run gets its own. */
    String token() {
        return access.token(email(), PASSWORD, slug);
    }

    /** Files a record and returns its id. */
    String file(long number) {
        return api.post(RECORDS, BenchRecord.body(number), token()).path("id").asText();
    }

    String slug() {
        return slug;
    }

    private String email() {
        return "admin@" + slug + ".example.com";
    }
}
