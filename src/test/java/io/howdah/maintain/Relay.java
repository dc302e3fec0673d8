package io.howdah.maintain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Passes bytes between clients and a server until it is told to fail like a network: the clients'
/// connections are dropped while the server's stay open, or all stay open and nothing passes.
final class Relay implements AutoCloseable {
    private final ServerSocket door;
    private final int serverPort;
    private volatile boolean frozen;
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private final List<Socket> servers = new CopyOnWriteArrayList<>();

    Relay(int serverPort) throws IOException {
        this.serverPort = serverPort;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                clients.add(client);
                servers.add(server);
                Thread.ofVirtual().start(() -> pass(client, server));
                Thread.ofVirtual().start(() -> pass(server, client));
            }
        } catch (IOException e) {
            // The door was closed: the test is over.
        }
    }

    private void pass(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[8192];
            for (int n = in.read(bytes); n > 0; n = in.read(bytes)) {
                if (frozen) {
                    return;
                }
                out.write(bytes, 0, n);
                out.flush();
            }
        } catch (IOException e) {
            // One side was closed: nothing more to pass.
        }
    }

    /// From now on nothing passes, and nobody is told.
    void freeze() {
        frozen = true;
    }

    void dropClients() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        dropClients();
        for (Socket server : servers) {
            server.close();
        }
    }
}
