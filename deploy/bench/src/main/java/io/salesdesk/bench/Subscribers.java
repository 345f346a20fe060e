package io.salesdesk.bench;

import io.salesdesk.story.Person;
import io.salesdesk.story.Service;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Subscribers of the orders' live stream, each on a connection of its own, and when each saw which order confirmed. */
final class Subscribers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern ORDER = Pattern.compile("\"orderId\"\\s*:\\s*\"([0-9a-f-]{36})\"");

    private final List<Subscriber> all = new ArrayList<>();

    /** Returns when everyone has the snapshot. */
    static Subscribers open(Setting setting, Person person, int count) throws Exception {
        var subscribers = new Subscribers();
        try {
            for (int i = 0; i < count; i++) {
                subscribers.all.add(new Subscriber(setting, person));
            }
            for (var subscriber : subscribers.all) {
                subscriber.awaitSnapshot();
            }
            return subscribers;
        } catch (Exception e) {
            subscribers.close();
            throw e;
        }
    }

    /**
     * When each of them saw the order confirmed.
     *
     * @throws IllegalStateException when one never does
     */
    List<Instant> sawConfirmed(UUID order) throws InterruptedException {
        var times = new ArrayList<Instant>();
        for (var subscriber : all) {
            times.add(subscriber.sawConfirmed(order));
        }
        return times;
    }

    @Override
    public void close() {
        all.forEach(Subscriber::close);
    }

    private static final class Subscriber implements AutoCloseable {

        private final Map<UUID, Instant> confirmed = new ConcurrentHashMap<>();
        private final CountDownLatch snapshot = new CountDownLatch(1);
        private final HttpResponse<Stream<String>> answer;

        Subscriber(Setting setting, Person person) throws Exception {
            // A stream lasts longer than the timeout of a request that is answered at once.
            HttpRequest request = setting.endless(person, Service.REPORTING, "/streams/orders")
                    .header("Accept", "text/event-stream")
                    .GET()
                    .build();
            answer = setting.http().send(request, BodyHandlers.ofLines());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("A subscriber was answered " + answer.statusCode());
            }
            Thread.startVirtualThread(this::read);
        }

        private void read() {
            try {
                answer.body().forEach(this::line);
            } catch (UncheckedIOException closed) {
                // The bench is done with it.
            }
        }

        private void line(String line) {
            if (!line.startsWith("data:")) {
                return;
            }
            if (snapshot.getCount() > 0) {
                snapshot.countDown();
            } else if (line.contains("\"CONFIRMED\"")) {
                var now = Instant.now();
                var order = ORDER.matcher(line);
                if (order.find()) {
                    // Later changes of the order show it confirmed, too.
                    confirmed.putIfAbsent(UUID.fromString(order.group(1)), now);
                }
            }
        }

        void awaitSnapshot() throws InterruptedException {
            if (!snapshot.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("A subscriber got no snapshot within " + PATIENCE);
            }
        }

        Instant sawConfirmed(UUID order) throws InterruptedException {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < deadline) {
                var time = confirmed.get(order);
                if (time != null) {
                    return time;
                }
                TimeUnit.MILLISECONDS.sleep(1);
            }
            throw new IllegalStateException("A subscriber did not see order " + order + " confirmed");
        }

        @Override
        public void close() {
            answer.body().close();
        }
    }
}
