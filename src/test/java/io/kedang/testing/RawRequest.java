package io.kedang.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Requests written byte by byte, for what a well-behaved client never does. */
public final class RawRequest {

    private static final int PATIENCE_MS = 10_000;

    private RawRequest() {
    }

    /** Head and beginning of a request. @param length what its Content-Length claims */
    public static byte[] bytes(String method, String target, String token, int length, String body) {
        var head = method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n" + (token == null ? "" : "Authorization: Bearer " + token + "\r\n")
                + "Content-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }

    /** Sends and goes away at once, without reading; the connection is reset. */
    public static void sendAndHangUp(byte[] bytes) throws IOException {
        try (var socket = open()) {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            socket.setSoLinger(true, 0);
        }
    }

    /** Sends, says that nothing more will come, and reads until the server ends it; a server that cuts the client off has ended it too. */
    public static String exchange(byte[] bytes) throws IOException {
        var answer = new ByteArrayOutputStream();
        try (var socket = open()) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(bytes);
            socket.shutdownOutput();
            socket.getInputStream().transferTo(answer);
        } catch (SocketException cutOff) {
            return answer.toString(StandardCharsets.UTF_8);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static Socket open() throws IOException {
        return new Socket("localhost", Integer.parseInt(TestStack.get("app")));
    }
}
