package io.kedang.kernel;

import io.kedang.testing.Api;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The operations of the API as its own OpenAPI document names them. */
final class Operations {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private Operations() {
    }

    /** @param path with places for parameters, e.g. {@code /api/v1/records/{id}} @param queries names of its query parameters */
    record Operation(String method, String path, boolean takesBody, List<String> queries) {

        /** The path with parameters that could be right. */
        String somePath() {
            return named(pathWith(UUID.randomUUID().toString()).replace("{key}", "customer"));
        }

        /** The path with this, as it is, for every id in it. */
        String pathWith(String id) {
            return named(path.replace("{id}", id));
        }

        String pathWithKey(String key) {
            return named(path.replace("{key}", key).replace("{id}", UUID.randomUUID().toString()));
        }

        private static String named(String path) {
            return path.replace("{version}", "1").replace("{field}", "phone").replace("{role}", "staff").replaceAll("\\{[a-zA-Z]+}", "none");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Operation> read() {
        Map<String, Map<String, Object>> paths = JsonPath.from(Api.as(null).get("/openapi?format=json").body()).getMap("paths");
        var found = new ArrayList<Operation>();
        paths.forEach((path, item) -> item.forEach((method, operation) -> {
            if (path.startsWith("/api/") && METHODS.contains(method)) {
                found.add(operation(method, path, (Map<?, ?>) operation));
            }
        }));
        return found;
    }

    private static Operation operation(String method, String path, Map<?, ?> operation) {
        var queries = new ArrayList<String>();
        if (operation.get("parameters") instanceof List<?> parameters) {
            for (var parameter : parameters) {
                if (parameter instanceof Map<?, ?> map && "query".equals(map.get("in"))) {
                    queries.add((String) map.get("name"));
                }
            }
        }
        return new Operation(method.toUpperCase(Locale.ROOT), path, json(operation), queries);
    }

    /** Uploads of files have tests of their own. */
    private static boolean json(Map<?, ?> operation) {
        return operation.get("requestBody") instanceof Map<?, ?> body && body.get("content") instanceof Map<?, ?> content && content.containsKey("application/json");
    }
}
