package io.kedang.launcher.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer as it came over the wire: the header lines in their order and spelling, and the body's bytes. */
record RawAnswer(String status, List<String> headers, byte[] body) {

    private static final Pattern LENGTH = Pattern.compile("(?i)\\r\\ncontent-length: *(\\d+)\\r\\n");

    /** A GET as wrk sends it. */
    static RawAnswer get(URI address, String token, String accept) {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String request = "GET " + address.getRawPath() + " HTTP/1.1\r\nHost: " + address.getHost() + ":" + address.getPort()
                    + "\r\nAccept: " + accept + "\r\nAuthorization: Bearer " + token + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return read(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RawAnswer read(InputStream in) throws IOException {
        String head = head(in);
        Matcher length = LENGTH.matcher(head);
        if (!length.find()) {
            throw new IOException("An answer without a length: " + head);
        }
        List<String> lines = Arrays.asList(head.strip().split("\r\n"));
        return new RawAnswer(lines.get(0), lines.subList(1, lines.size()), in.readNBytes(Integer.parseInt(length.group(1))));
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        String text = "";
        while (!text.endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The connection ended within the headers");
            }
            head.write(next);
            text = next == '\n' ? head.toString(StandardCharsets.ISO_8859_1) : "";
        }
        return text;
    }
}
