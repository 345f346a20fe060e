package io.salesdesk.order.ordering.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Lets requests wait for what a consumer will commit. A waiter is woken by the commit of this instance; for what another
 * instance commits it looks again now and then.
 */
@ApplicationScoped
public class OrderSignals {

    /** How long a waiter trusts that it would have been woken. */
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final ConcurrentHashMap<UUID, Waiters> waiters = new ConcurrentHashMap<>();

    void moved(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrderMoved moved) {
        var waiting = waiters.get(moved.orderId());
        if (waiting != null) {
            waiting.wake();
        }
    }

    /** Returns when the condition holds or the time is up. */
    void await(UUID orderId, Duration patience, BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        // Registered before the first look, so that no commit falls between look and wait.
        var waiting = waiters.compute(orderId, (_, known) -> (known == null ? new Waiters() : known).join());
        try {
            while (true) {
                long seen = waiting.count();
                if (condition.getAsBoolean()) {
                    return;
                }
                long left = deadline - System.nanoTime();
                if (left <= 0 || !waiting.awaitAfter(seen, Math.min(left, LOOK_AGAIN_NANOS))) {
                    return;
                }
            }
        } finally {
            waiters.computeIfPresent(orderId, (_, known) -> known.leave() ? null : known);
        }
    }

    private static final class Waiters {

        private final ReentrantLock lock = new ReentrantLock();
        private final Condition woken = lock.newCondition();
        private long count;
        private int waiting;

        Waiters join() {
            waiting++;
            return this;
        }

        /** Whether nobody is left. */
        boolean leave() {
            return --waiting == 0;
        }

        long count() {
            lock.lock();
            try {
                return count;
            } finally {
                lock.unlock();
            }
        }

        void wake() {
            lock.lock();
            try {
                count++;
                woken.signalAll();
            } finally {
                lock.unlock();
            }
        }

        /** False when the thread shall stop. */
        boolean awaitAfter(long seen, long nanos) {
            lock.lock();
            try {
                long left = nanos;
                while (count == seen && left > 0) {
                    left = woken.awaitNanos(left);
                }
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                lock.unlock();
            }
        }
    }
}
