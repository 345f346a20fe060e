package io.salesdesk.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TcpProxyTest {

    private final EchoServer one = new EchoServer('1');
    private final EchoServer two = new EchoServer('2');
    private final TcpProxy proxy = TcpProxy.start(Ports.free(), () -> List.of(one.port(), two.port()));

    @AfterEach
    void close() throws IOException, InterruptedException {
        proxy.close();
        one.close();
        two.close();
    }

    @Test
    @DisplayName("connections go to the servers in turn, and pass over one that does not accept")
    void inTurn() throws IOException, InterruptedException {
        try (var first = connect();
                var second = connect()) {
            assertThat(List.of(ask(first), ask(second))).containsExactlyInAnyOrder("1a", "2a");
        }
        one.close();
        for (int i = 0; i < 4; i++) {
            try (var client = connect()) {
                assertThat(ask(client)).isEqualTo("2a");
            }
        }
    }

    @Test
    @DisplayName("a cut breaks what is connected, and a new connection passes")
    void cut() throws IOException {
        try (var client = connect();
                var next = new Socket()) {
            ask(client);
            assertThat(proxy.cut()).isEqualTo(1);
            assertThatThrownBy(() -> ask(client)).isInstanceOf(IOException.class);
            next.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port()));
            assertThat(ask(next)).hasSize(2);
        }
    }

    @Test
    @DisplayName("what is held back arrives once it may pass")
    void hold() throws IOException {
        try (var client = connect()) {
            ask(client);
            proxy.hold();
            client.getOutputStream().write('b');
            client.setSoTimeout(50);
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            client.setSoTimeout(5000);
            proxy.resume();
            assertThat(client.getInputStream().read()).isEqualTo('b');
        }
    }

    @Test
    @DisplayName("what is delayed arrives late, each way")
    void delay() throws IOException {
        try (var client = connect()) {
            ask(client);
            proxy.delay(Duration.ofMillis(40));
            long begun = System.nanoTime();
            client.getOutputStream().write('c');
            assertThat(client.getInputStream().read()).isEqualTo('c');
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(80));
        }
    }

    @Test
    @DisplayName("the end of a connection is passed on")
    void end() throws IOException {
        try (var client = connect()) {
            ask(client);
            client.shutdownOutput();
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    }

    /** The server's own sign, which it sends first, and the echo of a letter; the sign comes only once. */
    private static String ask(Socket client) throws IOException {
        client.setSoTimeout(5000);
        client.getOutputStream().write('a');
        var answer = new StringBuilder();
        while (answer.indexOf("a") < 0) {
            int read = client.getInputStream().read();
            if (read < 0) {
                throw new IOException("The connection has ended");
            }
            answer.append((char) read);
        }
        return answer.toString();
    }

    /** Sends its sign, then what it receives. */
    private static final class EchoServer {

        private final ServerSocket server;
        private final Thread accepting;

        EchoServer(char sign) {
            try {
                server = new ServerSocket(Ports.free(), 50, InetAddress.getLoopbackAddress());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            accepting = Thread.ofVirtual().start(() -> {
                while (!server.isClosed()) {
                    try {
                        var client = server.accept();
                        Thread.ofVirtual().start(() -> echo(client, sign));
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
        }

        private static void echo(Socket client, char sign) {
            try (client) {
                client.getOutputStream().write(sign);
                client.getInputStream().transferTo(client.getOutputStream());
            } catch (IOException broken) {
                // The proxy cut it.
            }
        }

        int port() {
            return server.getLocalPort();
        }

        /** Waits for the thread that accepts: until it wakes up, the system accepts connections for it. */
        void close() throws IOException, InterruptedException {
            server.close();
            accepting.join();
        }
    }
}
