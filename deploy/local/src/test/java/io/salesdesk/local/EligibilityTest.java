package io.salesdesk.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesdesk.local.SampleData.Person;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the people of the sample data can do all of the company's work between them. */
class EligibilityTest {

    private static final Path TABLE =
            Path.of("../../platform/service/src/main/resources/META-INF/salesdesk/permissions.properties");

    @ParameterizedTest
    @ValueSource(strings = {"上海办事处", "广州办事处"})
    @DisplayName("ORD-43 every command has an eligible person in each office after all exclusions")
    void ord43_everyCommandHasAnEligiblePersonInEachOffice(String office) throws IOException {
        Properties table = read();
        Map<String, Set<String>> exclusions = exclusions(table);
        List<Person> people = new SampleData(Path.of("../sample-data")).people();
        Map<String, List<Person>> eligible = table.stringPropertyNames().stream()
                .filter(key -> key.startsWith("command."))
                .map(key -> key.substring("command.".length()))
                .collect(Collectors.toMap(command -> command, command -> eligible(table, command, office, people)));

        assertThat(eligible)
                .allSatisfy(
                        (command, persons) -> assertThat(persons).as(command).isNotEmpty());
        // One order, its shipment and its money, with every act done by someone who may still do it.
        assertThat(assign(new ArrayList<>(involved(exclusions)), eligible, exclusions, new HashMap<>()))
                .as("people for all acts of one order at once in " + office)
                .isTrue();
    }

    /** Whose act a command may not be, by the command of that act. */
    private static Map<String, Set<String>> exclusions(Properties table) {
        return table.stringPropertyNames().stream()
                .filter(key -> key.startsWith("not."))
                .collect(Collectors.toMap(
                        key -> key.substring("not.".length()),
                        key -> Set.of(table.getProperty(key).split(","))));
    }

    private static Set<String> involved(Map<String, Set<String>> exclusions) {
        Set<String> commands = exclusions.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        commands.addAll(exclusions.keySet());
        return commands;
    }

    private static boolean assign(
            List<String> open,
            Map<String, List<Person>> eligible,
            Map<String, Set<String>> exclusions,
            Map<String, Person> done) {
        if (open.isEmpty()) {
            return true;
        }
        String command = open.getFirst();
        for (Person person : eligible.getOrDefault(command, List.of())) {
            if (mayAct(command, person, exclusions, done)) {
                done.put(command, person);
                if (assign(open.subList(1, open.size()), eligible, exclusions, done)) {
                    return true;
                }
                done.remove(command);
            }
        }
        return false;
    }

    /** The exclusion binds whichever of the two acts comes second. */
    private static boolean mayAct(
            String command, Person person, Map<String, Set<String>> exclusions, Map<String, Person> done) {
        return done.entrySet().stream()
                .filter(act -> act.getValue().equals(person))
                .noneMatch(act -> exclusions.getOrDefault(command, Set.of()).contains(act.getKey())
                        || exclusions.getOrDefault(act.getKey(), Set.of()).contains(command));
    }

    private static List<Person> eligible(Properties table, String command, String office, List<Person> people) {
        String permitted = table.getProperty("command." + command);
        return people.stream()
                .filter(person -> person.roles().stream()
                        .filter(role -> permitted.equals("*")
                                || List.of(permitted.split(",")).contains(role))
                        .anyMatch(role -> reaches(table.getProperty("scope." + role), person, office, people)))
                .toList();
    }

    private static boolean reaches(String scope, Person person, String office, List<Person> people) {
        return switch (scope) {
            case "own", "office" -> person.office().equals(office);
            case "region" ->
                people.stream()
                        .anyMatch(other ->
                                other.office().equals(office) && other.region().equals(person.region()));
            case "all" -> true;
            default -> throw new AssertionError("unknown scope " + scope);
        };
    }

    private static Properties read() throws IOException {
        Properties table = new Properties();
        try (Reader reader = Files.newBufferedReader(TABLE)) {
            table.load(reader);
        }
        return table;
    }
}
