package io.kedang.launcher.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The mail catcher's page and JSON, for this machine only. */
final class MailPage implements AutoCloseable {

    /** A page of another site that points its own name here (DNS rebinding) must not read anybody's mail. */
    private static final Pattern LOCAL = Pattern.compile("(localhost|127\\.0\\.0\\.1)(:\\d+)?");

    private final HttpServer server;
    private final MailBox box;

    MailPage(int port, MailBox box) throws IOException {
        this.box = box;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
            if (!LOCAL.matcher(host).matches()) {
                send(exchange, 403, "text/plain", "This page is for this machine only.");
            } else if (!exchange.getRequestMethod().equals("GET")) {
                send(exchange, 405, "text/plain", "Only GET.");
            } else {
                answer(exchange);
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        MailHtml html = MailHtml.forLanguages(exchange.getRequestHeaders().getFirst("Accept-Language"));
        if (path.equals("/api/messages")) {
            send(exchange, 200, "application/json", MailJson.array(asked(exchange)));
        } else if (path.equals("/")) {
            send(exchange, 200, "text/html", html.list(asked(exchange)));
        } else {
            Optional<CaughtMail> mail = id(path).flatMap(box::find);
            send(exchange, mail.isPresent() ? 200 : 404, "text/html", mail.map(html::message).orElseGet(html::missing));
        }
    }

    private List<CaughtMail> asked(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        if (query != null && query.startsWith("to=")) {
            return box.to(URLDecoder.decode(query.substring(3), StandardCharsets.UTF_8));
        }
        return box.all();
    }

    private static Optional<Long> id(String path) {
        return path.matches("/messages/\\d{1,18}") ? Optional.of(Long.valueOf(path.substring(10))) : Optional.empty();
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
