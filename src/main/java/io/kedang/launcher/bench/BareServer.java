package io.kedang.launcher.bench;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The floor of a read: an HTTP server of the same library in a JVM of the same size that answers every request with the same header lines
 * and bytes, and does nothing else. Arguments: port, event loops, the file with the answer.
 */
public final class BareServer extends AbstractVerticle {

    private final int port;
    private final List<String[]> headers;
    private final Buffer body;

    private BareServer(int port, RawAnswer answer) {
        this.port = port;
        this.headers = answer.headers().stream().map(line -> line.split(": *", 2)).toList();
        this.body = Buffer.buffer(answer.body());
    }

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        int loops = Integer.parseInt(arguments[1]);
        RawAnswer answer;
        try (InputStream in = Files.newInputStream(Path.of(arguments[2]))) {
            answer = RawAnswer.read(in);
        }
        Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops))
                .deployVerticle(() -> new BareServer(port, answer), new DeploymentOptions().setInstances(loops))
                .onFailure(BareServer::end);
    }

    private static void end(Throwable failure) {
        System.err.println(failure);
        System.exit(1);
    }

    @Override
    public void start(Promise<Void> started) {
        vertx.createHttpServer().requestHandler(request -> {
            var response = request.response();
            for (String[] header : headers) {
                response.putHeader(header[0], header[1]);
            }
            response.end(body);
        }).listen(port, "127.0.0.1").<Void>mapEmpty().onComplete(started);
    }
}
