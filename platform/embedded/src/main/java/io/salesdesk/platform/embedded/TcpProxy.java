package io.salesdesk.platform.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A TCP proxy on the loopback interface that misbehaves when it is told to: connections break, bytes come late or not for a
 * while, as on a bad network. Where several servers stand behind it, it gives connections to them in turn, and passes over
 * one that does not accept.
 */
public final class TcpProxy implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TcpProxy.class);

    private static final int CHUNK = 64 * 1024;
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);

    private final ServerSocket server;
    private final Supplier<List<Integer>> targets;
    private final AtomicInteger turn = new AtomicInteger();
    private final Set<Link> links = ConcurrentHashMap.newKeySet();

    private volatile Duration delay = Duration.ZERO;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    private TcpProxy(ServerSocket server, Supplier<List<Integer>> targets) {
        this.server = server;
        this.targets = targets;
    }

    /**
     * Listens and forwards.
     *
     * @param port where it listens
     * @param targets ports of the servers behind it, asked for each connection
     */
    public static TcpProxy start(int port, Supplier<List<Integer>> targets) {
        try {
            var server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
            var proxy = new TcpProxy(server, targets);
            Thread.ofPlatform().daemon().name("tcp-proxy-" + port).start(proxy::accept);
            return proxy;
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot listen on port " + port, failure);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /**
     * Breaks all present connections, both ways at once; what was under way in them is lost.
     *
     * @return how many there were
     */
    public int cut() {
        var present = List.copyOf(links);
        present.forEach(Link::reset);
        return present.size();
    }

    /** From now on every chunk is delayed by this in each direction; zero ends it. */
    public void delay(Duration by) {
        delay = by;
    }

    /** Nothing passes until {@link #resume()}; connections stay, and new ones are accepted. */
    public synchronized void hold() {
        if (gate.getCount() == 0) {
            gate = new CountDownLatch(1);
        }
    }

    public synchronized void resume() {
        gate.countDown();
    }

    /** Breaks everything and stops listening. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            LOG.debug("Port {} could not be closed", port(), failure);
        }
        resume();
        cut();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                Thread.ofVirtual().start(() -> forward(client));
            } catch (IOException closed) {
                LOG.debug("Nobody is accepted on port {}: {}", port(), closed.getMessage());
            }
        }
    }

    private void forward(Socket client) {
        var target = connect();
        if (target == null) {
            reset(client);
            return;
        }
        var link = new Link(client, target);
        links.add(link);
        if (server.isClosed()) {
            link.reset();
        }
        Thread.ofVirtual().start(() -> link.pump(client, target));
        link.pump(target, client);
    }

    /** @return null when none of the servers accepts */
    private @Nullable Socket connect() {
        var ports = targets.get();
        int first = turn.getAndIncrement();
        for (int i = 0; i < ports.size(); i++) {
            int port = ports.get(Math.floorMod(first + i, ports.size()));
            var socket = new Socket();
            try {
                socket.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) CONNECT_LIMIT.toMillis());
                return socket;
            } catch (IOException refused) {
                reset(socket);
            }
        }
        return null;
    }

    /** Closing without lingering sends a reset and no orderly end. */
    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException closed) {
            LOG.trace("A socket was closed already", closed);
        }
        close(socket);
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            LOG.trace("A socket could not be closed", failure);
        }
    }

    /** A client and its server. */
    private final class Link {

        private final Socket client;
        private final Socket target;
        private final AtomicInteger open = new AtomicInteger(2);

        Link(Socket client, Socket target) {
            this.client = client;
            this.target = target;
        }

        void reset() {
            TcpProxy.reset(client);
            TcpProxy.reset(target);
        }

        void pump(Socket from, Socket to) {
            try {
                from.setTcpNoDelay(true);
                var in = from.getInputStream();
                var out = to.getOutputStream();
                var chunk = new byte[CHUNK];
                for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                    gate.await();
                    if (!delay.isZero()) {
                        TimeUnit.NANOSECONDS.sleep(delay.toNanos());
                    }
                    out.write(chunk, 0, read);
                }
                gate.await();
                to.shutdownOutput();
            } catch (IOException broken) {
                reset();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                reset();
            } finally {
                if (open.decrementAndGet() == 0) {
                    links.remove(this);
                    close(client);
                    close(target);
                }
            }
        }
    }
}
