package io.salesdesk.platform.identity;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The table of {@code META-INF/salesdesk/permissions.properties}: which roles may give a command, and how far each role
 * reaches, and whose act a command may not be. What is not in the table is nobody's.
 */
@Singleton
public class Permissions {

    /** How far a role reaches. */
    public enum Reach {
        /** Records that the person owns. */
        OWN,
        /** Records of the person's office. */
        OFFICE,
        /** Records of the person's region. */
        REGION,
        ALL
    }

    private static final String RESOURCE = "META-INF/salesdesk/permissions.properties";
    private static final String COMMAND = "command.";
    private static final String SCOPE = "scope.";
    private static final String NOT = "not.";
    private static final String EVERY_ROLE = "*";

    private final Map<String, Set<String>> commands;
    private final Map<String, Reach> reaches;
    private final Map<String, Set<String>> exclusions;

    public Permissions() {
        this(load());
    }

    Permissions(Properties table) {
        var reachOfRole = new HashMap<String, Reach>();
        table.forEach((key, value) -> {
            var name = (String) key;
            if (name.startsWith(SCOPE)) {
                reachOfRole.put(
                        name.substring(SCOPE.length()),
                        Reach.valueOf(((String) value).strip().toUpperCase(Locale.ROOT)));
            }
        });
        var rolesOfCommand = new TreeMap<String, Set<String>>();
        table.forEach((key, value) -> {
            var name = (String) key;
            if (name.startsWith(COMMAND)) {
                rolesOfCommand.put(name.substring(COMMAND.length()), roles(name, (String) value, reachOfRole.keySet()));
            } else if (!name.startsWith(SCOPE) && !name.startsWith(NOT)) {
                throw new IllegalStateException("Neither a scope nor a command nor an exclusion: " + name);
            }
        });
        var othersOfCommand = new TreeMap<String, Set<String>>();
        table.forEach((key, value) -> {
            var name = (String) key;
            if (name.startsWith(NOT)) {
                var others = Set.of(((String) value).strip().split("\\s*,\\s*"));
                var command = name.substring(NOT.length());
                if (!rolesOfCommand.containsKey(command)
                        || !rolesOfCommand.keySet().containsAll(others)) {
                    throw new IllegalStateException("%s names an unknown command: %s".formatted(name, value));
                }
                othersOfCommand.put(command, others);
            }
        });
        exclusions = Map.copyOf(othersOfCommand);
        reaches = Map.copyOf(reachOfRole);
        commands = Map.copyOf(rolesOfCommand);
    }

    private static Set<String> roles(String key, String value, Set<String> known) {
        if (value.strip().equals(EVERY_ROLE)) {
            return Set.copyOf(known);
        }
        var roles = Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(role -> !role.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        if (roles.isEmpty() || !known.containsAll(roles)) {
            throw new IllegalStateException("%s names no role or an unknown one: %s".formatted(key, value));
        }
        return roles;
    }

    /** Whether the table has the command. */
    public boolean knows(String command) {
        return commands.containsKey(command);
    }

    /** All commands, sorted. */
    public Set<String> commands() {
        return new TreeSet<>(commands.keySet());
    }

    /** All roles, sorted. */
    public Set<String> roles() {
        return new TreeSet<>(reaches.keySet());
    }

    public boolean hasRole(String role) {
        return reaches.containsKey(role);
    }

    /** The roles that may give the command, none for an unknown one. */
    public Set<String> rolesFor(String command) {
        return commands.getOrDefault(command, Set.of());
    }

    /** The commands whose giver may not give this one for the same thing. */
    public Set<String> excludedBy(String command) {
        return exclusions.getOrDefault(command, Set.of());
    }

    /** @throws NullPointerException when the role is not in the table */
    public Reach reachOf(String role) {
        return Objects.requireNonNull(reaches.get(role), role);
    }

    private static Properties load() {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var in = Objects.requireNonNull(loader.getResourceAsStream(RESOURCE), RESOURCE);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var table = new Properties();
            table.load(reader);
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
