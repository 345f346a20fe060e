package io.salesdesk.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;

/** The people of the sample company, as the sample data name them. */
public final class Company {

    private final List<Person> people;

    private Company(List<Person> people) {
        this.people = people;
    }

    /** Reads {@code people.csv} of the folder. */
    public static Company read(Path sampleData) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var file = Files.newBufferedReader(sampleData.resolve("people.csv"));
                var rows = format.parse(file)) {
            return new Company(rows.stream()
                    .map(row -> new Person(
                            UUID.fromString(row.get("id")),
                            row.get("number"),
                            row.get("username"),
                            row.get("name"),
                            Set.of(row.get("roles").split("[ ;|]+", -1)),
                            row.get("office"),
                            row.get("region")))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody with the role, in any office. */
    public Person any(String role) {
        return people.stream()
                .filter(person -> person.is(role))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody is " + role));
    }

    /** Those of the office who hold the role, in the order of their numbers. */
    public List<Person> inOffice(String office, String role) {
        return people.stream()
                .filter(person -> person.is(role) && person.office().equals(office))
                .toList();
    }

    /** Whoever manages the region of this person's office. */
    public Person regionalManagerOf(Person person) {
        return people.stream()
                .filter(manager ->
                        manager.is("REGIONAL_MANAGER") && manager.region().equals(person.region()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody manages the region of " + person.name()));
    }

    public Person byNumber(String number) {
        return people.stream()
                .filter(person -> person.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody has the number " + number));
    }

    /** All who hold the role. */
    public List<Person> all(String role) {
        return people.stream().filter(person -> person.is(role)).toList();
    }

    public List<Person> people() {
        return people;
    }
}
