package io.salesdesk.local.command;

import io.salesdesk.local.Api;
import io.salesdesk.local.Api.Answer;
import io.salesdesk.local.Layout;
import io.salesdesk.local.Part;
import io.salesdesk.local.SampleData;
import io.salesdesk.local.StackFile;
import io.salesdesk.local.UserError;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "clock",
        mixinStandardHelpOptions = true,
        description = "Move the business clock of all five services forward, or show it.",
        footer = {"", "Only a stack started with --demo lets its clock be moved, and only forward."})
public final class ClockCommand implements Callable<Integer> {

    private static final String PATH = "/api/v1/clock";

    @Parameters(
            arity = "0..1",
            paramLabel = "DATE",
            description = "2026-05-04, 2026-05-04T09:00 (in the company's zone) or an instant as 2026-05-04T01:00:00Z.")
    @Nullable
    String moment;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        Layout layout = Here.layout();
        PrintWriter out = Terminal.out(spec);
        StackFile stack = Here.runningStack(layout);
        if (moment != null && !stack.demo()) {
            throw new UserError("The business clock moves only in a demo, and this stack was started without --demo.");
        }
        @Nullable Map<String, String> body = moment == null ? null : body(moment);
        Api api = new Api(stack);
        String token = api.token(new SampleData(layout.sampleData()).administrator());
        for (Part service : Part.services()) {
            Answer answer = body == null ? api.get(service, PATH, token) : api.post(service, PATH, token, body);
            if (!answer.isOk()) {
                throw new UserError(service.title() + " refuses: " + answer.problem());
            }
            out.printf(
                    "%-20s %s (%s)%n",
                    service.title(),
                    answer.body().path("now").asText(),
                    answer.body().path("date").asText());
            out.flush();
        }
        return 0;
    }

    /** What the clock resource takes: a date, a date with a time of day, or an instant. */
    static Map<String, String> body(String moment) {
        try {
            if (!moment.contains("T")) {
                return Map.of("date", LocalDate.parse(moment).toString());
            }
            if (moment.endsWith("Z")) {
                return Map.of("instant", Instant.parse(moment).toString());
            }
            LocalDateTime local = LocalDateTime.parse(moment);
            return Map.of(
                    "date", local.toLocalDate().toString(),
                    "time", local.toLocalTime().toString());
        } catch (DateTimeParseException unreadable) {
            throw new UserError("\"" + moment + "\" is no date; write 2026-05-04, 2026-05-04T09:00 or an instant");
        }
    }
}
