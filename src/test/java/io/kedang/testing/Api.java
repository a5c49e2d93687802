package io.kedang.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A bare HTTP client of the application, for requests in great number or of bodies that no library would write. Waits ten seconds and no longer. */
public final class Api {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String base;
    private final String token;

    private Api(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** What came back. @param type the media type, empty when there is none */
    public record Answer(int status, String type, String body) {

        public JsonPath json() {
            return new QuickJson(body);
        }

        /** The code of a problem; empty for anything else. */
        public String code() {
            return type.startsWith("application/problem+json") ? tree().path("code").asText("") : "";
        }

        /** Read by Jackson: a path of REST Assured is a Groovy program that is compiled each time, which takes far longer than most requests. */
        public JsonNode tree() {
            try {
                return MAPPER.readTree(body);
            } catch (JsonProcessingException malformed) {
                throw new AssertionError(body, malformed);
            }
        }
    }

    /** @param token sent as a bearer token; null for none */
    public static Api as(String token) {
        return at(TestStack.appUrl(), token);
    }

    /** The same of an application elsewhere. @param base its address, without a slash at the end */
    public static Api at(String base, String token) {
        return new Api(base, token);
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Answer post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    public Answer send(String method, String path, String json, String... headers) {
        return send(method, path, json == null ? null : json.getBytes(StandardCharsets.UTF_8), "application/json", headers);
    }

    public Answer send(String method, String path, byte[] body, String contentType, String... headers) {
        try {
            return sendLater(method, path, body, contentType, headers).join();
        } catch (CompletionException failed) {
            throw new IllegalStateException(method + " " + base + path + " was not answered", failed.getCause());
        }
    }

    public CompletableFuture<Answer> sendLater(String method, String path, byte[] body, String contentType, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null && contentType != null) {
            request.header("Content-Type", contentType);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return CLIENT.sendAsync(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)).thenApply(Api::answer);
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""), response.body());
    }

    /** A text as part of a path or as the value of a query parameter. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
