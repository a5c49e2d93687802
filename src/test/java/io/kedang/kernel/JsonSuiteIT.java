package io.kedang.kernel;

import static io.kedang.testing.Customers.RECORDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.testing.Api;
import io.kedang.testing.Company;
import io.kedang.testing.LocalStackResource;
import io.kedang.testing.SharedData;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The parsing half of JSONTestSuite (github.com/nst/JSONTestSuite) as bodies: what is JSON is read as JSON, what is not is refused. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class JsonSuiteIT {

    /** JSON by the letter of RFC 8259, refused by us: a doubled key makes readers disagree about what was sent. */
    private static final Set<String> BEYOND_OUR_LIMITS = Set.of("y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json");
    private static Company company;
    private Api api;

    @BeforeEach
    void signUpOnce() {
        company = company == null ? Company.signUp("foreign-trade") : company;
        api = Api.as(company.token(company.adminEmail(), Company.PASSWORD));
    }

    private static List<Path> files(String prefix) throws IOException {
        try (var all = Files.list(SharedData.folder("bad-input/JSONTestSuite/test_parsing"))) {
            var found = all.filter(file -> file.getFileName().toString().startsWith(prefix)).sorted().toList();
            assertThat(found).hasSizeGreaterThan(30);
            return found;
        }
    }

    private Api.Answer post(byte[] body) {
        return api.send("POST", RECORDS, body, "application/json");
    }

    @Test
    void shouldReadAllThatIsJson() throws IOException {
        for (var file : files("y_")) {
            var answer = post(Files.readAllBytes(file));
            assertThat(answer.status()).as("%s: %s", file, answer).isIn(400, 422);
            assertThat(answer.code().equals("malformed_json")).as("%s: %s", file, answer).isEqualTo(BEYOND_OUR_LIMITS.contains(file.getFileName().toString()));
        }
    }

    @Test
    void shouldRefuseAllThatIsNot() throws IOException {
        for (var file : files("n_")) {
            var answer = post(Files.readAllBytes(file));
            assertThat(answer.status()).as("%s: %s", file, answer).isEqualTo(400);
            assertThat(answer.code()).as("%s: %s", file, answer).isIn("malformed_json", "malformed_request");
        }
    }

    @Test
    void shouldAnswerWhatMayBeEither() throws IOException {
        for (var file : files("i_")) {
            var answer = post(Files.readAllBytes(file));
            assertThat(answer.status()).as("%s: %s", file, answer).isBetween(400, 499);
            assertThat(answer.code()).as("%s: %s", file, answer).isNotEmpty();
        }
    }

    @Test
    void shouldAnswerAllOfThemAsAFieldsValue() throws IOException {
        for (var prefix : List.of("y_", "n_", "i_")) {
            for (var file : files(prefix)) {
                var answer = post(asValue(Files.readAllBytes(file)));
                assertThat(answer.status()).as("%s: %s", file, answer).isBetween(400, 499);
                assertThat(answer.code()).as("%s: %s", file, answer).isNotEmpty();
            }
        }
    }

    private static byte[] asValue(byte[] json) {
        var body = new ByteArrayOutputStream();
        body.writeBytes("{\"data\":{\"remarks\":".getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(json);
        body.writeBytes("}}".getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }
}
