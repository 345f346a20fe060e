package io.salesdesk.local;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesdesk.local.Api.Answer;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Loads the sample data through the public APIs as the administrator, once per data folder.
 *
 * <p>The services hear of people and products from each other's events, so a file may come a moment too early. Every
 * step is harmless to repeat, and is repeated until it is accepted or clearly will not be.
 */
final class SampleDataLoader {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final long POLL_MILLIS = 200;
    private static final int NOT_FOUND = 404;
    private static final int SHOWN_ERRORS = 5;
    private static final List<Integer> YEARS = List.of(2026, 2027);

    private final Layout layout;
    private final PrintStream out;
    private final SampleData data;
    private final Api api;
    private @Nullable String token;

    SampleDataLoader(Layout layout, StackFile stack, PrintStream out) {
        this.layout = layout;
        this.out = out;
        this.data = new SampleData(layout.sampleData());
        this.api = new Api(stack);
    }

    /** Loads what is missing; says what could not be loaded and why. */
    void load() {
        if (Files.exists(layout.loadedSampleData())) {
            return;
        }
        out.println("Loading the sample data");
        try {
            until(this::orgUnits);
            YEARS.forEach(year -> until(() -> calendar(year)));
            load(Part.CUSTOMER, "people");
            load(Part.CUSTOMER, "customers");
            load(Part.ORDER, "products");
            load(Part.FULFILMENT, "stock");
            Layout.write(layout.loadedSampleData(), "");
        } catch (UserError failure) {
            out.println(failure.getMessage());
            out.println("The sample data are not complete; the next ./salesdesk up --demo tries again.");
        }
    }

    /** One attempt at a step. */
    private interface Step {

        /** The reason why it did not work, or null when it did. */
        @Nullable
        String attempt();
    }

    private static void until(Step step) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        @Nullable String reason = step.attempt();
        while (reason != null) {
            if (System.nanoTime() > deadline) {
                throw new UserError(reason);
            }
            pause();
            reason = step.attempt();
        }
    }

    private @Nullable String orgUnits() {
        List<Map<String, String>> units = data.rows("org-units.csv");
        Map<String, String> ids =
                units.stream().collect(Collectors.toMap(unit -> text(unit, "name"), unit -> text(unit, "id")));
        for (Map<String, String> unit : units) {
            if (api.get(Part.CUSTOMER, "/api/v1/org-units/" + text(unit, "id"), token())
                    .isOk()) {
                continue;
            }
            Map<String, Object> body = new HashMap<>(Map.of(
                    "id", text(unit, "id"),
                    "kind", text(unit, "kind"),
                    "name", text(unit, "name"),
                    "managerNumber", text(unit, "manager")));
            @Nullable String parent = ids.get(text(unit, "parent"));
            if (parent != null) {
                body.put("parentId", parent);
            }
            Answer answer = api.post(Part.CUSTOMER, "/api/v1/org-units", token(), body);
            if (!answer.isOk()) {
                return "Org unit " + text(unit, "name") + " was refused: " + answer.problem();
            }
        }
        out.println("  " + units.size() + " org units");
        return null;
    }

    private @Nullable String calendar(int year) {
        String path = "/api/v1/calendar/" + year;
        if (api.get(Part.CUSTOMER, path, token()).isOk()) {
            return null;
        }
        List<Map<String, String>> days = data.rows("calendar-" + year + ".csv");
        Answer answer = api.put(
                Part.CUSTOMER,
                path,
                token(),
                Map.of("holidays", days(days, "HOLIDAY"), "workingDays", days(days, "WORKING_DAY")));
        if (!answer.isOk()) {
            return "The calendar of " + year + " was refused: " + answer.problem();
        }
        out.println("  calendar of " + year);
        return null;
    }

    private static List<Map<String, String>> days(List<Map<String, String>> days, String kind) {
        return days.stream()
                .filter(day -> text(day, "kind").equals(kind))
                .map(day -> Map.of("date", text(day, "date"), "name", text(day, "name")))
                .toList();
    }

    private void load(Part service, String kind) {
        until(() -> attempt(service, kind));
    }

    private @Nullable String attempt(Part service, String kind) {
        Answer started = api.post(
                service,
                "/api/v1/imports/" + kind,
                token(),
                new MultipartForm(Map.of("mode", "ALL_OR_NOTHING"), data.file(kind + ".csv")));
        if (started.status() == NOT_FOUND) {
            throw new UserError(service.title() + " imports no " + kind + ": " + started.problem());
        }
        if (!started.isOk()) {
            return kind + ".csv was refused by " + service.title() + ": " + started.problem();
        }
        JsonNode job = finished(service, started.body());
        JsonNode progress = job.path("progress");
        if (job.path("state").asText().equals("SUCCEEDED")
                && progress.path("linesRefused").asInt() == 0) {
            out.println("  " + progress.path("linesDone").asInt() + " " + kind);
            return null;
        }
        return kind + ".csv was not imported by " + service.title() + ": "
                + job.path("failure").asText("") + errors(job.path("errors"));
    }

    private JsonNode finished(Part service, JsonNode started) {
        String path = "/api/v1/jobs/" + started.path("id").asText();
        JsonNode job = started;
        while (List.of("QUEUED", "RUNNING").contains(job.path("state").asText())) {
            pause();
            job = api.get(service, path, token()).body();
        }
        return job;
    }

    private static String errors(JsonNode errors) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < Math.min(errors.size(), SHOWN_ERRORS); index++) {
            JsonNode error = errors.get(index);
            text.append("\n  line ").append(error.path("line").asText());
            if (!error.path("field").asText("").isEmpty()) {
                text.append(", ").append(error.path("field").asText());
            }
            text.append(": ").append(error.path("message").asText());
        }
        if (errors.size() > SHOWN_ERRORS) {
            text.append("\n  and more");
        }
        return text.toString();
    }

    private String token() {
        String known = token;
        if (known == null) {
            known = api.token(data.administrator());
            token = known;
        }
        return known;
    }

    private static String text(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalStateException("The sample data have no column " + column);
        }
        return value;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UserError("Loading the sample data was interrupted");
        }
    }
}
