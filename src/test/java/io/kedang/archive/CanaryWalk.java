package io.kedang.archive;

import io.kedang.testing.TestStack;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** Walks the operations of the OpenAPI document as one member, and keeps every answer, headers too. */
final class CanaryWalk {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final List<String> ORDER = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String token;
    private final List<Heard> heard = new ArrayList<>();

    CanaryWalk(String token) {
        this.token = token;
    }

    /** Bytes as Latin letters, headers before the body. */
    record Heard(String request, int status, String all) {
    }

    /** The operations by method and path, with the names of their query parameters; reading ones first, deleting ones last. */
    static Map<String, List<String>> operations() throws IOException, InterruptedException {
        var document = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(TestStack.appUrl() + "/openapi?format=json")).build(), BodyHandlers.ofString()).body();
        var found = new TreeMap<String, List<String>>(java.util.Comparator.<String, Integer>comparing(key -> ORDER.indexOf(key.split(" ")[0])).thenComparing(key -> key));
        JsonPath.from(document).<String, Map<String, Object>>getMap("paths").forEach((path, item) -> item.forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                found.put(method.toUpperCase(Locale.ROOT) + " " + path, queries((Map<?, ?>) operation));
            }
        }));
        return found;
    }

    private static List<String> queries(Map<?, ?> operation) {
        var names = new ArrayList<String>();
        if (operation.get("parameters") instanceof List<?> parameters) {
            parameters.forEach(parameter -> {
                if (parameter instanceof Map<?, ?> map && "query".equals(map.get("in"))) {
                    names.add((String) map.get("name"));
                }
            });
        }
        return names;
    }

    /** @param body null for none */
    Heard send(String method, String path, String body, String... headers) throws IOException, InterruptedException {
        for (int tries = 0; ; tries++) {
            var request = HttpRequest.newBuilder(URI.create(TestStack.appUrl() + path)).timeout(Duration.ofSeconds(30)).header("Authorization", "Bearer " + token)
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 429 || tries > 20) {
                return keep(method + " " + path, answer.statusCode(), answer.headers().map() + "\n" + text(answer.body()));
            }
            LockSupport.parkNanos(500_000_000);
        }
    }

    /** What a body says; of a PDF document the words on its pages. */
    static String text(byte[] body) throws IOException {
        var text = new String(body, StandardCharsets.UTF_8);
        if (!text.startsWith("%PDF-")) {
            return text;
        }
        try (var document = Loader.loadPDF(body)) {
            return text + new PDFTextStripper().getText(document);
        }
    }

    Heard keep(String request, int status, String all) {
        var one = new Heard(request, status, all);
        heard.add(one);
        return one;
    }

    List<Heard> heard() {
        return heard;
    }

    /** Requests whose answers hold one of these, whatever the case. */
    Set<String> leaks(List<String> canaries) {
        var leaking = new TreeSet<String>();
        for (var one : heard) {
            var all = one.all().toLowerCase(Locale.ROOT);
            canaries.stream().filter(canary -> all.contains(canary.toLowerCase(Locale.ROOT))).forEach(canary -> leaking.add(canary + " in " + one.request()));
        }
        return leaking;
    }
}
