package io.kedang.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.template.Templates;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantRegistry;
import io.kedang.testing.Company;
import io.kedang.testing.TenantTables;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Map;
import java.util.function.Supplier;

/** A company whose templates are {@link WidgetTemplates}, with a product or two. */
record WidgetCompany(Company company, String product) {

    static WidgetCompany signUp() {
        var company = Company.signUp("foreign-trade");
        var tenants = CDI.current().select(TenantRegistry.class).get();
        var tenant = await(() -> tenants.find(TenantTables.tenantIdOf(company))).orElseThrow();
        publish(tenant, WidgetTemplates.products());
        publish(tenant, WidgetTemplates.orders());
        file(company, "widget_product", Map.of("product_name", "\u6db2\u538b\u6cf5 HP-200"));
        return new WidgetCompany(company, file(company, "widget_product", Map.of("product_name", "Valve V-7")));
    }

    /** An order. @return its id */
    String file(Map<String, Object> data) {
        return file(company, "widgets", data);
    }

    /** A record as the admin reads it. */
    JsonPath read(String id) {
        return company.admin().get("/api/v1/records/" + id).then().statusCode(200).extract().jsonPath();
    }

    private static void publish(Tenant tenant, JsonNode document) {
        var templates = CDI.current().select(Templates.class).get();
        await(() -> templates.publish(tenant, document, null));
    }

    private static String file(Company company, String template, Map<String, Object> data) {
        return company.admin().contentType(ContentType.JSON).body(Map.of("data", data)).post("/api/v1/templates/" + template + "/records")
                .then().statusCode(201).extract().path("id");
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failed) {
            throw new AssertionError(failed);
        }
    }
}
