package io.kedang.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.launcher.LauncherException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** A well-behaved client of the public API: waits when told to, renews its token, and gives up with a sentence. */
final class DemoApi {

    private static final int TRIES = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final URI app;

    DemoApi(URI app) {
        this.app = app;
    }

    /** A request without a token, as sign-up takes it. */
    Answer post(String path, JsonNode body) {
        return untilAnswered(() -> send(request(path).POST(BodyPublishers.ofString(body.toString())), null));
    }

    /** @param headers further ones, e.g. {@code Idempotency-Key} */
    Answer post(String path, JsonNode body, DemoToken token, Map<String, String> headers) {
        return untilAnswered(() -> {
            HttpRequest.Builder request = request(path).POST(BodyPublishers.ofString(body.toString()));
            headers.forEach(request::header);
            return send(request, token);
        });
    }

    Answer get(String path, DemoToken token) {
        return untilAnswered(() -> send(request(path).GET(), token));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(app.resolve(path)).timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json").header("Accept", "application/json").header("Accept-Language", "en");
    }

    private Answer send(HttpRequest.Builder request, DemoToken token) throws IOException, InterruptedException {
        if (token == null) {
            return answer(client.send(request.build(), BodyHandlers.ofString()));
        }
        String held = token.get();
        Answer first = answer(client.send(request.setHeader("Authorization", "Bearer " + held).build(), BodyHandlers.ofString()));
        if (first.status() != 401) {
            return first;
        }
        token.renew(held);
        return answer(client.send(request.setHeader("Authorization", "Bearer " + token.get()).build(), BodyHandlers.ofString()));
    }

    private static Answer untilAnswered(Call call) {
        IOException last = null;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                Answer answer = call.send();
                if (!answer.isPassing() || attempt == TRIES) {
                    return answer;
                }
                pause(answer.waitSeconds() * 1000);
            } catch (IOException e) {
                last = e;
                pause(attempt * 200L);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
        throw new LauncherException("The application did not answer while the demo was filed: look into its log, then start again.", last);
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static LauncherException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new LauncherException("Interrupted while the demo was filed: start again to complete it.", e);
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), json(response.body()), response.headers().firstValue("Retry-After").orElse(null));
    }

    /** A proxy's page is not JSON: its status says enough. */
    private static JsonNode json(String body) {
        try {
            JsonNode node = JSON.readTree(body);
            return node == null ? JSON.createObjectNode() : node;
        } catch (IOException notJson) {
            return JSON.createObjectNode();
        }
    }

    private interface Call {
        Answer send() throws IOException, InterruptedException;
    }
}
