package io.kedang.launcher.bench;

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

/** Single requests to the application; anything but a success ends the bench with a sentence. */
final class BenchApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final URI app;

    BenchApi(URI app) {
        this.app = app;
    }

    URI at(String path) {
        return app.resolve(path);
    }

    /** @param token null for a request without one @param headers names and values in turn */
    JsonNode post(String path, JsonNode body, String token, String... headers) {
        return send(request(path, token, headers).POST(BodyPublishers.ofString(body.toString())), path);
    }

    JsonNode put(String path, JsonNode body, String token, String... headers) {
        return send(request(path, token, headers).PUT(BodyPublishers.ofString(body.toString())), path);
    }

    void delete(String path, String token, String... headers) {
        send(request(path, token, headers).DELETE(), path);
    }

    JsonNode get(String path, String token) {
        return send(request(path, token).GET(), path);
    }

    private HttpRequest.Builder request(String path, String token, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json").header("Accept", "application/json").header("Accept-Language", "en");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request, String path) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new LauncherException("The application refused " + path + " (" + response.statusCode() + " " + response.body()
                        + "): look into its log.");
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new LauncherException("The application did not answer " + path + " (" + e.getMessage() + "): look into its log.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while measuring.", e);
        }
    }
}
