package io.kedang.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.testing.Api;
import io.kedang.testing.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class OpenApiIT {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");

    private static JsonNode document() throws IOException {
        return new ObjectMapper().readTree(Api.as(null).get("/openapi?format=json").body());
    }

    @Test
    void shouldBeOpenApi31() throws IOException {
        // when
        var document = document();

        // then
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.path("info").path("title").asText()).isEqualTo("Kedang API");
        assertThat(document.path("info").path("version").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"get /api/v1/templates", "get /api/v1/templates/{key}", "get /api/v1/templates/{key}/records", "post /api/v1/templates/{key}/records",
        "get /api/v1/records/{id}", "patch /api/v1/records/{id}", "delete /api/v1/records/{id}", "post /api/v1/records/{id}/restore", "get /api/v1/records/{id}/history",
        "get /api/v1/templates/{key}/drafts", "get /api/v1/templates/{key}/drafts/{id}", "put /api/v1/templates/{key}/drafts/{id}", "delete /api/v1/templates/{key}/drafts/{id}",
        "post /api/v1/signups", "post /api/v1/signups/{id}/confirm", "get /api/v1/signups/slug", "get /api/v1/me", "get /api/v1/members", "post /api/v1/members",
        "patch /api/v1/members/{id}", "delete /api/v1/members/{id}"})
    void shouldDescribeEveryRoute(String route) throws IOException {
        // given
        var method = route.split(" ")[0];
        var path = route.split(" ")[1];

        // when
        var operation = document().path("paths").path(path).path(method);

        // then
        assertThat(operation.path("operationId").asText()).isNotEmpty();
        assertThat(operation.path("summary").asText()).isNotEmpty();
        assertThat(operation.path("tags")).isNotEmpty();
    }

    @Test
    void shouldDescribeNothingButTheApi() throws IOException {
        // when
        var paths = document().path("paths").fieldNames();

        // then
        assertThat(paths).toIterable().allMatch(path -> path.startsWith("/api/v1/"));
    }

    @Test
    void shouldBeWholeAndConsistent() throws IOException {
        // given
        var document = document();
        var ids = new ArrayList<String>();

        // when
        document.path("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> {
            if (METHODS.contains(method.getKey())) {
                ids.add(method.getValue().path("operationId").asText());
                assertThat(method.getValue().path("responses")).as(path.getKey()).isNotEmpty();
                assertThat(pathParameters(path.getValue(), method.getValue())).as(path.getKey()).containsExactlyInAnyOrderElementsOf(places(path.getKey()));
            }
        }));

        // then
        assertThat(ids).hasSizeGreaterThan(20).doesNotHaveDuplicates().doesNotContain("");
        for (var reference : document.findValuesAsText("$ref")) {
            assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
        }
    }

    private static List<String> pathParameters(JsonNode path, JsonNode operation) {
        var names = new ArrayList<String>();
        for (var parameters : List.of(path.path("parameters"), operation.path("parameters"))) {
            parameters.forEach(parameter -> {
                if (parameter.path("in").asText().equals("path")) {
                    assertThat(parameter.path("required").asBoolean()).isTrue();
                    names.add(parameter.path("name").asText());
                }
            });
        }
        return names;
    }

    private static List<String> places(String path) {
        return PLACE.matcher(path).results().map(match -> match.group(1)).toList();
    }
}
