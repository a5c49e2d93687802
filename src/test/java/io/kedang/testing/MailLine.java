package io.kedang.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A line to the mail server that can be cut, or go deaf: then mails arrive and their sender never hears of it. Its state is a system property, since tests live in another class loader. */
public final class MailLine {

    private static final String CUT = "kedang.it.mail-cut";

    private final ServerSocket listening;
    private final int mailServer;
    private final boolean deaf;

    private MailLine(int mailServer, boolean deaf) throws IOException {
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.mailServer = mailServer;
        this.deaf = deaf;
    }

    /** @return the port of a line that can be cut */
    static int to(int mailServer) {
        return open(mailServer, false);
    }

    /** @return the port of a line on which nobody hears that a mail was taken */
    public static int deaf() {
        return open(Integer.parseInt(TestStack.get("smtp")), true);
    }

    private static int open(int mailServer, boolean deaf) {
        try {
            var line = new MailLine(mailServer, deaf);
            daemon(line::accept);
            return line.listening.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static void cut() {
        System.setProperty(CUT, "true");
    }

    public static void mend() {
        System.clearProperty(CUT);
    }

    private static boolean isCut() {
        return Boolean.getBoolean(CUT);
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "mail line");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (true) {
            try {
                connect(listening.accept());
            } catch (IOException nobodyThere) {
                // the next may find somebody
            }
        }
    }

    private void connect(Socket client) throws IOException {
        if (isCut() && !deaf) {
            client.close();
            return;
        }
        var server = new Socket(InetAddress.getLoopbackAddress(), mailServer);
        daemon(() -> carry(client, server, false));
        daemon(() -> carry(server, client, deaf));
    }

    private void carry(Socket from, Socket to, boolean silentAboutMails) {
        try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            var bytes = new byte[8192];
            var asked = false;
            for (var read = in.read(bytes); read >= 0 && (deaf || !isCut()); read = in.read(bytes)) {
                if (silentAboutMails && asked) {
                    continue;
                }
                asked = asked || new String(bytes, 0, read, java.nio.charset.StandardCharsets.US_ASCII).startsWith("354");
                out.write(bytes, 0, read);
                out.flush();
            }
        } catch (IOException closed) {
            // by either side
        }
    }
}
