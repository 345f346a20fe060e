package io.salesdesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The files under {@code deploy/sample-data}, as their README describes them. */
public final class SampleData {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Path folder;

    public SampleData(Path folder) {
        this.folder = folder;
    }

    /**
     * Someone who works here.
     *
     * @param id the directory's id, which is the {@code person} claim of the person's tokens
     * @param number staff number
     * @param username login, and the password on one's own machine
     * @param name full name in Chinese
     * @param roles roles of api.md
     * @param office name of the office, empty for those who belong to none
     * @param region name of the region, empty for those who belong to the whole company
     */
    public record Person(
            UUID id,
            String number,
            String username,
            String name,
            List<String> roles,
            String office,
            String region,
            String email) {

        public Person {
            roles = List.copyOf(roles);
        }

        boolean has(String role) {
            return roles.contains(role);
        }

        /** Whether a person at the keyboard means this one. */
        boolean isCalled(String text) {
            return username.equalsIgnoreCase(text)
                    || number.equalsIgnoreCase(text)
                    || name.equals(text)
                    || id.toString().equalsIgnoreCase(text);
        }
    }

    /** Everyone in {@code people.csv}, in its order. */
    public List<Person> people() {
        return rows("people.csv").stream().map(SampleData::person).toList();
    }

    /** The person with this username, number, name or id. */
    public Optional<Person> person(String called) {
        return people().stream().filter(person -> person.isCalled(called)).findFirst();
    }

    /** The person who sets the directory up. */
    public Person administrator() {
        return people().stream()
                .filter(person -> person.has("ADMIN"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("people.csv names nobody with the role ADMIN"));
    }

    /** The rows of a file, by column name. */
    List<Map<String, String>> rows(String file) {
        try (CSVParser parser = CSVParser.parse(file(file), StandardCharsets.UTF_8, FORMAT)) {
            return parser.stream().map(CSVRecord::toMap).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + file(file), failure);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    private static Person person(Map<String, String> row) {
        return new Person(
                UUID.fromString(value(row, "id")),
                value(row, "number"),
                value(row, "username"),
                value(row, "name"),
                List.of(value(row, "roles").split(";", -1)),
                value(row, "office"),
                value(row, "region"),
                value(row, "email"));
    }

    private static String value(Map<String, String> row, String column) {
        return Optional.ofNullable(row.get(column))
                .orElseThrow(() -> new IllegalStateException("people.csv has no column " + column));
    }
}
