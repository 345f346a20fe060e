package io.salesdesk.local;

import io.salesdesk.platform.embedded.Ports;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which TCP port of the loopback interface each part of the stack listens on. */
public record PortPlan(Map<Part, Integer> ports) {

    private static final int LOWEST = 1024;
    private static final int HIGHEST = 65_535;

    public PortPlan {
        ports = Collections.unmodifiableMap(new EnumMap<>(ports));
    }

    /**
     * Chooses the ports: an option wins over the part's environment variable, that over the base, and that over the
     * default.
     *
     * @param options ports given for single parts
     * @param base from which all ports are counted, or null for the defaults
     * @param environment of the process
     * @throws UserError when a port is no port, or two parts get the same
     */
    public static PortPlan choose(Map<Part, Integer> options, @Nullable Integer base, Map<String, String> environment) {
        @Nullable Integer start = base == null ? number("SALESDESK_PORT_BASE", environment) : base;
        Map<Part, Integer> chosen = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            @Nullable Integer port = options.get(part);
            if (port == null) {
                port = number(part.portVariable(), environment);
            }
            if (port == null) {
                port = start == null ? part.defaultPort() : start + part.portOffset();
            }
            if (port < LOWEST || port > HIGHEST) {
                throw new UserError(part.title() + " cannot listen on port " + port + ": choose one from " + LOWEST
                        + " to " + HIGHEST + " with " + part.portOption());
            }
            chosen.put(part, port);
        }
        PortPlan plan = new PortPlan(chosen);
        plan.refuseDuplicates();
        return plan;
    }

    public int of(Part part) {
        @Nullable Integer port = ports.get(part);
        if (port == null) {
            throw new IllegalStateException("No port for " + part);
        }
        return port;
    }

    /** Where the part is found: an address for HTTP servers, {@code host:port} for the others. */
    public String address(Part part) {
        return part == Part.POSTGRES || part == Part.KAFKA ? "localhost:" + of(part) : "http://localhost:" + of(part);
    }

    /** What tokens are issued by and checked against. */
    public String issuer() {
        return address(Part.KEYCLOAK) + "/realms/" + Realm.NAME;
    }

    /**
     * One line for each port that something else listens on, naming the port, what needs it and how to move it; empty
     * when all are free.
     */
    public List<String> taken() {
        return taken(Ports::isFree);
    }

    List<String> taken(IntPredicate isFree) {
        List<String> lines = new ArrayList<>();
        users().forEach((port, user) -> {
            if (!isFree.test(port)) {
                lines.add("Port " + port + " is taken; " + user.need() + " needs it. Free it, or choose another with "
                        + user.part().portOption() + " or " + user.part().portVariable());
            }
        });
        return lines;
    }

    /** Written as {@code order=8081,billing=8083,…}; read by {@link #parse}. */
    String format() {
        return ports.entrySet().stream()
                .map(entry -> entry.getKey().id() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
    }

    /** The plan that {@link #format} wrote. */
    public static PortPlan parse(String text) {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (String pair : text.split(",", -1)) {
            int equals = pair.indexOf('=');
            ports.put(Part.named(pair.substring(0, equals)).orElseThrow(), Integer.valueOf(pair.substring(equals + 1)));
        }
        return new PortPlan(ports);
    }

    private record User(Part part, String need) {}

    private Map<Integer, User> users() {
        Map<Integer, User> users = new HashMap<>();
        ports.forEach((part, port) -> users.put(port, new User(part, part.title())));
        users.put(of(Part.KAFKA) + 1, new User(Part.KAFKA, "Kafka's controller (the port after Kafka's)"));
        return new TreeMap<>(users);
    }

    private void refuseDuplicates() {
        Map<Integer, String> seen = new HashMap<>();
        ports.forEach((part, port) -> claim(seen, port, part.title()));
        claim(seen, of(Part.KAFKA) + 1, "Kafka's controller");
    }

    private static void claim(Map<Integer, String> seen, int port, String user) {
        @Nullable String other = seen.putIfAbsent(port, user);
        if (other != null) {
            throw new UserError(other + " and " + user + " cannot both have port " + port);
        }
    }

    private static @Nullable Integer number(String variable, Map<String, String> environment) {
        String value = environment.getOrDefault(variable, "").strip();
        if (value.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(value);
        } catch (NumberFormatException notANumber) {
            throw new UserError(variable + " is \"" + value + "\", which is no port number");
        }
    }
}
