package io.howdah.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// A link to a server that can go dead without closing: packets are swallowed, as behind a firewall
/// that forgot the connection.
public final class StallingProxy implements AutoCloseable {

    private final ServerSocket listener;
    private final InetSocketAddress server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private final Set<Socket> lost = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Filter fromServer;
    private volatile boolean dead;
    private volatile boolean frozen;

    /// Changes bytes from the server in place.
    public interface Filter {
        void apply(byte[] buffer, int length);
    }

    public StallingProxy(String host, int port) throws IOException {
        this(host, port, (buffer, length) -> {});
    }

    public StallingProxy(String host, int port, Filter fromServer) throws IOException {
        this.fromServer = fromServer;
        server = new InetSocketAddress(host, port);
        listener = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    public void die() {
        dead = true;
    }

    /// Takes nothing more either, so that what is sent gets stuck once the buffers are full.
    public void freeze() {
        frozen = true;
        dead = true;
    }

    /// Lets new connections through again; those that had died stay dead.
    public void revive() {
        lost.addAll(sockets);
        frozen = false;
        dead = false;
    }

    /// Ends the clients' connections so far; the server is not told. New ones get through.
    public void dropClients() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
    }

    private void accept() {
        try {
            while (!listener.isClosed()) {
                Socket client = listener.accept();
                sockets.add(client);
                clients.add(client);
                if (dead) {
                    continue;
                }
                Socket target = new Socket();
                sockets.add(target);
                target.connect(server);
                Thread.ofVirtual().start(() -> pump(client, target, (buffer, length) -> {}));
                Thread.ofVirtual().start(() -> pump(target, client, fromServer));
            }
        } catch (IOException e) {
            closed.countDown();
        }
    }

    private void pump(Socket from, Socket to, Filter filter) {
        byte[] buffer = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                filter.apply(buffer, n);
                while (frozen && !from.isClosed()) {
                    Thread.onSpinWait();
                }
                if (isAlive(from)) {
                    out.write(buffer, 0, n);
                    out.flush();
                }
            }
            if (isAlive(from)) {
                to.close();
            }
        } catch (IOException e) {
            closed.countDown();
        }
    }

    private boolean isAlive(Socket socket) {
        return !dead && !lost.contains(socket);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
