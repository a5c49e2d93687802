package io.kedang.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * A line to the mail server that can be cut, so that nobody answers at its address, or goes deaf: then mails arrive and their sender never hears of it.
 * Whether it is cut is a system property, since tests live in another class loader than what they run on.
 */
public final class MailLine {

    private static final String CUT = "kedang.it.mail-cut";
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int LOOK_MILLIS = 20;

    private final int port;
    private final int mailServer;
    private final boolean deaf;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private MailLine(int port, int mailServer, boolean deaf) {
        this.port = port;
        this.mailServer = mailServer;
        this.deaf = deaf;
    }

    /** @return the port of a line that can be cut */
    static int to(int mailServer) {
        return begin(mailServer, false);
    }

    /** @return the port of a line on which nobody hears that a mail was taken */
    public static int deaf() {
        return begin(Integer.parseInt(TestStack.get("smtp")), true);
    }

    private static int begin(int mailServer, boolean deaf) {
        var line = new MailLine(AppProcess.freePort(), mailServer, deaf);
        daemon(line::listen);
        Eventually.equal(true, SOON, () -> answered(line.port));
        return line.port;
    }

    public static void cut() {
        System.setProperty(CUT, "true");
        Eventually.equal(false, SOON, () -> answered(Integer.parseInt(TestStack.get("mail-line"))));
    }

    public static void mend() {
        System.clearProperty(CUT);
        Eventually.equal(true, SOON, () -> answered(Integer.parseInt(TestStack.get("mail-line"))));
    }

    private static boolean answered(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "mail line");
        thread.setDaemon(true);
        thread.start();
    }

    private boolean isCut() {
        return !deaf && Boolean.getBoolean(CUT);
    }

    private void listen() {
        while (true) {
            if (!isCut()) {
                listenUntilCut();
            }
            LockSupport.parkNanos(Duration.ofMillis(LOOK_MILLIS).toNanos());
        }
    }

    private void listenUntilCut() {
        try (var listening = new ServerSocket()) {
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            listening.setSoTimeout(LOOK_MILLIS);
            while (!isCut()) {
                connectNext(listening);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            open.forEach(MailLine::close);
        }
    }

    private void connectNext(ServerSocket listening) throws IOException {
        try {
            var client = listening.accept();
            var server = new Socket(InetAddress.getLoopbackAddress(), mailServer);
            daemon(() -> carry(client, server, false));
            daemon(() -> carry(server, client, deaf));
        } catch (SocketTimeoutException nobodyCame) {
            // look whether it is cut
        }
    }

    private void carry(Socket from, Socket to, boolean silentAboutMails) {
        open.add(from);
        try (from; to) {
            var bytes = new byte[8192];
            var asked = false;
            for (var read = from.getInputStream().read(bytes); read >= 0; read = from.getInputStream().read(bytes)) {
                if (!silentAboutMails || !asked) {
                    asked = asked || new String(bytes, 0, read, StandardCharsets.US_ASCII).startsWith("354");
                    to.getOutputStream().write(bytes, 0, read);
                    to.getOutputStream().flush();
                }
            }
        } catch (IOException closed) {
            // by either side, or cut
        } finally {
            open.remove(from);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // then it is
        }
    }
}
