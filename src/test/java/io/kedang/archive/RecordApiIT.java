package io.kedang.archive;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.kedang.testing.Company;
import io.kedang.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class RecordApiIT {

    @Test
    void shouldNameEveryMissingFieldInTheCallersLanguage() {
        // given
        var company = Company.signUp("foreign-trade");

        // when
        var answer = company.admin().header("Accept-Language", "zh-CN").contentType(ContentType.JSON).body("{\"data\":{}}")
                .post("/api/v1/templates/customer/records");

        // then
        answer.then().statusCode(422).contentType("application/problem+json").body("code", equalTo("record_invalid"))
                .body("violations.pointer", hasItem("/data/company_name"));
    }
}
