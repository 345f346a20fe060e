package io.salesdesk.faults;

import io.salesdesk.story.Cast;
import io.salesdesk.story.Desk;
import io.salesdesk.story.Narrator;
import io.salesdesk.story.StockOrderStory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Several desks that work through stock orders, from entry to cash, again and again, whatever happens around them. */
final class Load implements AutoCloseable {

    private static final String ENTRY = "POST order /orders";

    private final ExecutorService desks = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> working = new ArrayList<>();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicInteger completed = new AtomicInteger();
    private final Set<UUID> accepted = ConcurrentHashMap.newKeySet();
    private final Collection<String> failures = new ConcurrentLinkedQueue<>();

    /** @param customers each desk works for one of them */
    Load(Desk desk, Cast cast, List<String> customers) {
        Narrator narrator = (number, what, by, call, answer) -> {
            if (call.equals(ENTRY)) {
                accepted.add(UUID.fromString(answer.text("/id")));
            }
        };
        for (var customer : customers) {
            working.add(desks.submit(() -> {
                var story = new StockOrderStory(desk, cast, narrator);
                while (!enough.get()) {
                    try {
                        story.play(customer);
                        completed.incrementAndGet();
                    } catch (RuntimeException e) {
                        failures.add(customer + ": " + e.getMessage());
                    }
                }
            }));
        }
    }

    /** Lets every desk finish the order that it works on. */
    void end() throws InterruptedException, ExecutionException {
        enough.set(true);
        for (var desk : working) {
            desk.get();
        }
    }

    /** Orders from entry to cash. */
    int completed() {
        return completed.get();
    }

    /** The orders whose entry was answered with success. */
    Set<UUID> accepted() {
        return Set.copyOf(accepted);
    }

    /** Stories that did not end; a retry with the same key must finish whatever a crash cut off. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        enough.set(true);
        desks.shutdownNow();
    }
}
