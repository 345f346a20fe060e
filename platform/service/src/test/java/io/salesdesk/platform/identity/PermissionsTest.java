package io.salesdesk.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesdesk.platform.identity.Permissions.Reach;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The table of permissions, and what follows from it. */
class PermissionsTest {

    private static final Permissions PERMISSIONS = new Permissions();

    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID OFFICE = UUID.randomUUID();
    private static final UUID REGION = UUID.randomUUID();

    private static Person person(String... roles) {
        return new Person(PERSON, "E1", "li", "李", OFFICE, REGION, Set.of(roles), true);
    }

    private static DataScope scope(String command, String... roles) {
        return RequestAuthority.scope(person(roles), Set.of(roles), command, PERMISSIONS);
    }

    @Test
    @DisplayName("docs/permissions.md says what the table says")
    void documentEqualsTable() throws IOException {
        var root = java.nio.file.Path.of(Objects.requireNonNull(System.getProperty("salesdesk.root")));
        var document = Files.readString(root.resolve("docs/permissions.md"));
        Map<String, Set<String>> documented = new TreeMap<>();
        Map<String, String> reaches = new TreeMap<>();
        var excluding = new TreeSet<String>();
        document.lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .filter(cells ->
                        !cells.get(1).equals("command") && !cells.get(1).equals("role"))
                .forEach(cells -> {
                    if (PERMISSIONS.hasRole(cells.get(1))) {
                        reaches.put(cells.get(1), cells.get(2));
                    } else {
                        if (cells.size() > 3 && !cells.get(3).isEmpty()) {
                            excluding.add(cells.get(1));
                        }
                        documented.put(
                                cells.get(1),
                                cells.get(2).equals("every role")
                                        ? PERMISSIONS.roles()
                                        : new TreeSet<>(
                                                Arrays.asList(cells.get(2).split(", "))));
                    }
                });

        Map<String, Set<String>> table = new TreeMap<>();
        PERMISSIONS.commands().forEach(command -> table.put(command, new TreeSet<>(PERMISSIONS.rolesFor(command))));
        assertThat(documented).isEqualTo(table);
        assertThat(excluding)
                .as("commands with something in the column not")
                .containsAll(PERMISSIONS.commands().stream()
                        .filter(command -> !PERMISSIONS.excludedBy(command).isEmpty())
                        .toList());
        Map<String, String> tableReaches = new TreeMap<>();
        PERMISSIONS
                .roles()
                .forEach(role ->
                        tableReaches.put(role, PERMISSIONS.reachOf(role).name().toLowerCase(Locale.ROOT)));
        assertThat(reaches).isEqualTo(tableReaches);
    }

    @Test
    @DisplayName("The reach of each role is the one of processes.md")
    void reaches() {
        assertThat(PERMISSIONS.reachOf("SALES_REP")).isEqualTo(Reach.OWN);
        for (String role : Set.of("SALES_CLERK", "REVIEWER", "DOCUMENT_CLERK", "BRANCH_DIRECTOR")) {
            assertThat(PERMISSIONS.reachOf(role)).isEqualTo(Reach.OFFICE);
        }
        assertThat(PERMISSIONS.reachOf("REGIONAL_MANAGER")).isEqualTo(Reach.REGION);
        assertThat(PERMISSIONS.reachOf("FINANCE")).isEqualTo(Reach.ALL);
    }

    @Test
    @DisplayName("The scope of a command is the union over the roles that permit it, and no others")
    void union() {
        var other = UUID.randomUUID();
        var clerk = scope("order.enter", "SALES_CLERK", "SALES_MANAGER");
        assertThat(clerk.permits(other, OFFICE, other)).isTrue();
        assertThat(clerk.permits(REGION, other, other)).isFalse();

        var both = scope("order.enter", "SALES_CLERK", "SALES_REP");
        assertThat(both.permits(other, other, PERSON)).isTrue();
        assertThat(both.permits(other, OFFICE, other)).isTrue();

        assertThat(scope("order.review", "SALES_MANAGER").all()).isTrue();
        assertThat(scope("order.review", "SALES_CLERK").permits(REGION, OFFICE, PERSON))
                .isFalse();
        assertThat(scope("nobody.knows", "ADMIN").permits(REGION, OFFICE, PERSON))
                .isFalse();
        assertThat(scope("customer.classify", "REGIONAL_MANAGER").permits(REGION, other, other))
                .isTrue();
    }

    @Test
    @DisplayName("A table that names an unknown role or no role is refused")
    void malformedTable() {
        var unknown = new Properties();
        unknown.put("scope.CLERK", "all");
        unknown.put("command.a", "CLERC");
        assertThatThrownBy(() -> new Permissions(unknown)).hasMessageContaining("CLERC");
        var empty = new Properties();
        empty.put("command.a", "");
        assertThatThrownBy(() -> new Permissions(empty)).hasMessageContaining("command.a");
    }

    static class WithAbsentCommands {

        @Permission("nobody.knows")
        public void unknown() {}

        public void unnamed() {}

        @Permission("read")
        public void known() {}
    }

    @Test
    @DisplayName("A resource method without a command of the table is found")
    void absentCommands() {
        assertThat(PermissionTableCheck.absentCommands(
                        Arrays.stream(WithAbsentCommands.class.getDeclaredMethods()), PERMISSIONS))
                .hasSize(2)
                .anyMatch(found -> found.contains("unknown nobody.knows"))
                .anyMatch(found -> found.contains("unnamed (no @Permission)"));
    }

    @Test
    @DisplayName("ORD-34 a delegation covers its commands on its days, and lapses by itself")
    void ord34_delegation() {
        var first = LocalDate.of(2026, 11, 20);
        var last = LocalDate.of(2026, 11, 22);
        var delegation =
                new Delegation(UUID.randomUUID(), PERSON, UUID.randomUUID(), Set.of("order.review"), first, last, null);
        assertThat(delegation.permits("order.review", first)).isTrue();
        assertThat(delegation.permits("order.review", last)).isTrue();
        assertThat(delegation.permits("order.review", first.minusDays(1))).isFalse();
        assertThat(delegation.permits("order.review", last.plusDays(1))).isFalse();
        assertThat(delegation.permits("order.enter", first)).isFalse();
        assertThat(delegation.permits("read", first)).isTrue();
        var everything = new Delegation(UUID.randomUUID(), PERSON, UUID.randomUUID(), Set.of(), first, last, null);
        assertThat(everything.permits("order.enter", first)).isTrue();
    }
}
