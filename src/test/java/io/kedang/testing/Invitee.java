package io.kedang.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person who follows the link of an invitation through Keycloak's pages and chooses a password. */
public final class Invitee {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/login-actions/action-token\\?[^\\s\"<>]+");
    private static final Pattern PROCEED = Pattern.compile("href=\"([^\"]*/login-actions/[^\"]+)\"");
    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"", Pattern.DOTALL);

    private final HttpClient browser = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    /** Sent back even where they are marked as secure: browsers take localhost for that. */
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** The link in the newest mail to an address. */
    public static String linkTo(String email) {
        var text = Mails.newest(email).get("text");
        var matcher = LINK.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no link in the newest mail to " + email + ": " + text);
        }
        return matcher.group();
    }

    public void choosePassword(String link, String password) {
        var page = open(link);
        var form = FORM.matcher(page);
        if (!form.find()) {
            page = open(found(PROCEED, page));
            form = FORM.matcher(page);
            if (!form.find()) {
                throw new AssertionError("no form in: " + page);
            }
        }
        var encoded = URLEncoder.encode(password, StandardCharsets.UTF_8);
        send(HttpRequest.newBuilder(URI.create(plain(form.group(1)))).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("password-new=" + encoded + "&password-confirm=" + encoded)));
    }

    private String open(String address) {
        var answer = send(HttpRequest.newBuilder(URI.create(address)));
        for (int hops = 0; answer.statusCode() >= 300 && answer.statusCode() < 400 && hops < 5; hops++) {
            answer = send(HttpRequest.newBuilder(answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow())));
        }
        return answer.body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")));
        }
        try {
            var answer = browser.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.split(";")[0].split("=", 2)).forEach(pair -> cookies.put(pair[0], pair[1]));
            return answer;
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static String found(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("not in the page: " + pattern + "\n" + page);
        }
        return plain(matcher.group(1));
    }

    private static String plain(String attribute) {
        return attribute.replace("&amp;", "&");
    }
}
