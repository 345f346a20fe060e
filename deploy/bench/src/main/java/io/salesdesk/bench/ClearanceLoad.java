package io.salesdesk.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Clients that enter orders for as long as they are let, and a look at how many have been cleared: stock reserved and balance
 * checked, with both answers back at the order. They enter the next order only while few are still on their way, so the
 * backlog cannot grow.
 */
final class ClearanceLoad implements AutoCloseable {

    static final int CLIENTS = 32;

    private static final int ON_THEIR_WAY = 200;
    private static final Duration LOOK = Duration.ofMillis(100);

    private final OrderSource orders;
    private final @Nullable Double perSecond;
    private final long begun = System.nanoTime();
    private final AtomicLong entered = new AtomicLong();
    private final AtomicLong cleared = new AtomicLong();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Thread> clients = new ArrayList<>();
    private final Backlog backlog;

    private ClearanceLoad(Setting setting, OrderSource orders, @Nullable Double perSecond) throws Exception {
        this.orders = orders;
        this.perSecond = perSecond;
        backlog = new Backlog(setting, orders.enter());
        entered.incrementAndGet();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(Thread.startVirtualThread(this::work));
        }
    }

    /** As fast as orders are cleared. */
    static ClearanceLoad fastest(Setting setting, OrderSource orders) throws Exception {
        return new ClearanceLoad(setting, orders, null);
    }

    /** No faster than asked for. */
    static ClearanceLoad paced(Setting setting, OrderSource orders, double perSecond) throws Exception {
        return new ClearanceLoad(setting, orders, perSecond);
    }

    /**
     * Lets the clients work for a while.
     *
     * @return how many orders have been cleared since the load began
     */
    long runFor(Duration time) throws Exception {
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) {
            TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
            look();
        }
        return cleared.get();
    }

    /**
     * Stops the clients and waits until every order is cleared.
     *
     * @return how long that took
     * @throws IllegalStateException when some never are
     */
    Duration drain() throws Exception {
        stop();
        var drained = backlog.drain();
        look();
        return drained;
    }

    private void stop() throws InterruptedException {
        end.countDown();
        for (var client : clients) {
            client.join();
        }
    }

    @Override
    public void close() throws Exception {
        stop();
        backlog.close();
    }

    private void work() {
        try {
            while (failure.get() == null && end.getCount() > 0) {
                if (entered.get() - cleared.get() >= ON_THEIR_WAY) {
                    rest(LOOK.dividedBy(10));
                } else if (isDue(entered.incrementAndGet())) {
                    orders.enter();
                } else {
                    entered.decrementAndGet();
                }
            }
        } catch (Exception e) {
            failure.compareAndSet(null, e);
        }
    }

    /** Waits for the moment of the order with this number; false when the load ended before. */
    private boolean isDue(long number) throws InterruptedException {
        if (perSecond == null) {
            return true;
        }
        var due = begun + (long) (number * 1e9 / perSecond);
        return !rest(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
    }

    private boolean rest(Duration time) throws InterruptedException {
        return end.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void look() throws Exception {
        cleared.set(backlog.look().cleared());
        var failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }
}
