package io.kedang.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The five TCP ports of one local installation, all on loopback. */
public record Ports(int app, int keycloak, int postgres, int mailPage, int smtp) {

    private static final int HIGHEST_BASE = 65_535 - 301;
    private static final int LOWEST_FREE = 16_000;
    private static final int HIGHEST_FREE = 32_000;

    /** The layout of {@code ./kedang up --port base}. */
    public static Ports fromBase(int base) {
        if (base < 1024 || base > HIGHEST_BASE) {
            throw new LauncherException("--port takes a number from 1024 to " + HIGHEST_BASE + ".");
        }
        return new Ports(base, base + 100, base + 200, base + 300, base + 301);
    }

    /** Ports nobody listens on now, for what runs beside anything. Not of those that the system gives to connections: one of these may be taken before it is used. */
    public static Ports free() {
        int[] p = ThreadLocalRandom.current().ints(LOWEST_FREE, HIGHEST_FREE).distinct().filter(Ports::isFree).limit(5).toArray();
        return new Ports(p[0], p[1], p[2], p[3], p[4]);
    }

    /** Fails with a sentence when a port is in use. */
    public static void requireFree(Map<String, Integer> named) {
        named.forEach((name, port) -> {
            if (!isFree(port)) {
                throw new LauncherException("Port " + port + " (" + name + ") is already in use: stop the program that "
                        + "holds it, or choose other ports with --port N.");
            }
        });
    }

    /** Whether this port can be listened on now. */
    public static boolean isFree(int port) {
        try {
            release(listen(port));
            return true;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static ServerSocket listen(int port) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
