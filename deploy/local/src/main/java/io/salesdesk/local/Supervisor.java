package io.salesdesk.local;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts the parts of the stack, keeps them running, and stops them in reverse order.
 *
 * <p>All parts start at once, except that the services wait for PostgreSQL and Kafka. A part that ends by itself is
 * started again, at once the first time and after a growing pause when it keeps ending: a crash at night needs nobody. A
 * part that a person has stopped by hand ({@link Layout#holdFile}) stays down until the person starts it.
 */
public final class Supervisor {

    private static final Logger LOG = Logger.getLogger(Supervisor.class.getName());
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration READY_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final Layout layout;
    private final StackFile stack;
    private final PrintStream out;
    private final Map<Part, Server> servers = new EnumMap<>(Part.class);
    private final Map<Part, CompletableFuture<Void>> firstReady = new EnumMap<>(Part.class);
    private final List<Thread> keepers = new ArrayList<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final long begun = System.nanoTime();

    public Supervisor(Layout layout, StackFile stack, Map<String, String> environment, PrintStream out) {
        this.layout = layout;
        this.stack = stack;
        this.out = out;
        SampleData sampleData = new SampleData(layout.sampleData());
        Secrets secrets = new Secrets(layout.secrets());
        PortPlan ports = stack.ports();
        add(new PostgresPart(layout, ports, secrets));
        add(new KafkaPart(layout, stack));
        add(new KeycloakPart(layout, ports, secrets, sampleData, this::say));
        for (Part service : services()) {
            add(new ServicePart(service, layout, stack, secrets, sampleData.administrator(), environment, this::say));
        }
    }

    private List<Part> services() {
        return stack.parts().stream().filter(Part::isService).toList();
    }

    private void add(Server server) {
        servers.put(server.part(), server);
        firstReady.put(server.part(), new CompletableFuture<>());
    }

    /**
     * Starts everything and waits until all parts are ready.
     *
     * @throws UserError naming the part that did not start, with the end of its log
     */
    public void start() {
        for (Part service : services()) {
            FolderCopy.bring(layout.built(service), layout.application(service));
        }
        for (Server server : servers.values()) {
            keepers.add(Thread.ofVirtual().name("keep-" + server.part().id()).start(() -> keep(server)));
        }
        try {
            CompletableFuture.allOf(firstReady.values().toArray(CompletableFuture<?>[]::new))
                    .join();
        } catch (CompletionException failure) {
            throw new UserError(String.valueOf(
                    failure.getCause() == null ? failure : failure.getCause().getMessage()));
        }
        say("All parts are ready after " + seconds(begun));
    }

    /** Stops everything, in the reverse order of dependence: the services, then what they need. */
    public void stop() {
        stopping.countDown();
        keepers.forEach(Thread::interrupt);
        List<Part> users = new ArrayList<>(Part.services());
        users.add(Part.KEYCLOAK);
        inParallel(users);
        inParallel(List.of(Part.KAFKA));
        inParallel(List.of(Part.POSTGRES));
        // Whatever a keeper was just starting is there by the time the keeper has noticed.
        keepers.forEach(Supervisor::join);
        StackStopper.running(layout).forEach(this::stop);
    }

    private void inParallel(List<Part> parts) {
        List<Thread> threads = parts.stream()
                .map(part -> Thread.ofVirtual().start(() -> stop(part)))
                .toList();
        threads.forEach(Supervisor::join);
    }

    private static void join(Thread thread) {
        try {
            thread.join(STOP_LIMIT);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop(Part part) {
        long asked = System.nanoTime();
        boolean ran = layout.process(part).isPresent();
        try {
            Optional.ofNullable(servers.get(part)).ifPresent(Server::stop);
            if (ran) {
                say(part.title() + " has stopped after " + seconds(asked));
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, part.title() + " could not be stopped", failure);
        }
    }

    /** The life of one part: started, watched, started again. */
    private void keep(Server server) {
        Part part = server.part();
        RestartPause pause = new RestartPause();
        try {
            awaitNeeds(part);
            while (!isStopping()) {
                awaitRelease(part);
                long started = System.nanoTime();
                Optional<ProcessHandle> process = attempt(server);
                if (process.isPresent()) {
                    if (awaitReady(server, process.get())) {
                        say(part.title() + " is ready after " + seconds(started) + " at "
                                + stack.ports().address(part));
                        ready(server);
                    }
                    awaitEnd(process.get());
                }
                if (isStopping()) {
                    return;
                }
                afterEnd(server, pause, Duration.ofNanos(System.nanoTime() - started));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, part.title() + " is no longer watched", failure);
            firstReady(part).completeExceptionally(failure);
        }
    }

    private void awaitNeeds(Part part) throws InterruptedException {
        if (!part.isService()) {
            return;
        }
        for (Part needed : List.of(Part.POSTGRES, Part.KAFKA)) {
            try {
                firstReady(needed).join();
            } catch (CompletionException failed) {
                throw new InterruptedException(needed.title() + " did not start");
            }
        }
    }

    private void awaitRelease(Part part) throws InterruptedException {
        Path hold = layout.holdFile(part);
        if (Files.exists(hold)) {
            say(part.title() + " stays down until: ./salesdesk start " + part.id());
            while (Files.exists(hold)) {
                pause(POLL);
            }
        }
    }

    private Optional<ProcessHandle> attempt(Server server) throws InterruptedException {
        Part part = server.part();
        try {
            LogFiles.rotate(layout.log(part));
            say(part.title() + " starts");
            return Optional.of(server.start());
        } catch (RuntimeException failure) {
            if (isStopping()) {
                throw new InterruptedException();
            }
            LOG.log(Level.WARNING, part.title() + " did not start", failure);
            firstReady(part)
                    .completeExceptionally(
                            new UserError(part.title() + " did not start: " + failure.getMessage() + tail(part)));
            return Optional.empty();
        }
    }

    /** Waits until the part answers; false when it ended before. */
    private boolean awaitReady(Server server, ProcessHandle process) throws InterruptedException {
        Part part = server.part();
        long deadline = System.nanoTime() + READY_LIMIT.toNanos();
        while (process.isAlive()) {
            if (HttpProbe.isReady(part, stack.ports())) {
                return true;
            }
            if (System.nanoTime() > deadline && !firstReady(part).isDone()) {
                firstReady(part)
                        .completeExceptionally(new UserError(part.title() + " was not ready after "
                                + READY_LIMIT.toMinutes() + " minutes" + tail(part)));
            }
            pause(POLL);
        }
        firstReady(part).completeExceptionally(new UserError(part.title() + " ended while it started" + tail(part)));
        return false;
    }

    private void ready(Server server) {
        if (server instanceof KeycloakPart keycloak) {
            keycloak.ready();
        }
        firstReady(server.part()).complete(null);
    }

    private static void awaitEnd(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void afterEnd(Server server, RestartPause pause, Duration ran) throws InterruptedException {
        Part part = server.part();
        if (Files.exists(layout.holdFile(part))) {
            pause.reset();
            return;
        }
        Duration wait = pause.after(ran);
        say(part.title() + " has ended by itself; it starts again"
                + (wait.isZero() ? " now" : " in " + wait.toSeconds() + " s") + " (" + layout.log(part) + ")");
        pause(wait);
    }

    private CompletableFuture<Void> firstReady(Part part) {
        CompletableFuture<Void> future = firstReady.get(part);
        if (future == null) {
            throw new IllegalStateException("No server for " + part);
        }
        return future;
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** Sleeps, but not past the moment at which everything stops. */
    private void pause(Duration time) throws InterruptedException {
        if (stopping.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new InterruptedException();
        }
    }

    private String tail(Part part) {
        return "\nThe end of " + layout.log(part) + ":\n" + LogFiles.tail(layout.log(part), 20);
    }

    private void say(String message) {
        out.println(LocalTime.now().format(TIME) + "  " + message);
    }

    private static String seconds(long since) {
        return "%.1f s".formatted((System.nanoTime() - since) / 1e9);
    }
}
