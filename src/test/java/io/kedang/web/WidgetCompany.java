package io.kedang.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.template.Templates;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantRegistry;
import io.kedang.testing.Company;
import io.kedang.testing.TenantTables;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
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
        file(company, "\u6db2\u538b\u6cf5 HP-200");
        return new WidgetCompany(company, file(company, "Valve V-7"));
    }

    private static void publish(Tenant tenant, JsonNode document) {
        var templates = CDI.current().select(Templates.class).get();
        await(() -> templates.publish(tenant, document, null));
    }

    private static String file(Company company, String title) {
        return company.admin().contentType(ContentType.JSON).body(Map.of("data", Map.of("product_name", title))).post("/api/v1/templates/widget_product/records")
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
