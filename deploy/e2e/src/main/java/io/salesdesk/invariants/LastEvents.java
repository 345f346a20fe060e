package io.salesdesk.invariants;

import io.salesdesk.story.Landscape;
import io.salesdesk.story.Service;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The last that was published about what a violation names, one event a line. */
public final class LastEvents {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int MOST_IDS = 20;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

    private LastEvents() {}

    /** @param limit of lines; what comes before is left out */
    public static List<String> about(Landscape stack, Collection<String> violations, int limit) {
        var ids = new LinkedHashSet<String>();
        for (var violation : violations) {
            var found = ID.matcher(violation);
            while (found.find() && ids.size() < MOST_IDS) {
                ids.add(found.group());
            }
        }
        var evidence = new Evidence(stack, Set.of(), Set.of());
        var about = new ArrayList<LoggedEvent>();
        for (var producer : Service.values()) {
            evidence.events(producer).stream()
                    .filter(event -> ids.stream().anyMatch(id -> concerns(event, id)))
                    .forEach(about::add);
        }
        about.sort(Comparator.comparingLong(LoggedEvent::at));
        return about.subList(Math.max(0, about.size() - limit), about.size()).stream()
                .map(LastEvents::line)
                .toList();
    }

    private static boolean concerns(LoggedEvent event, String id) {
        return event.key().equals(id)
                || event.subject().equals(id)
                || event.id().toString().equals(id)
                || event.payload().contains(id);
    }

    private static String line(LoggedEvent event) {
        return "%s  %-10s %-26s %s #%d, key %s, event %s"
                .formatted(
                        TIME.format(Instant.ofEpochMilli(event.at())),
                        event.producer().id(),
                        event.name(),
                        event.subject(),
                        event.sequence(),
                        event.key(),
                        event.id());
    }
}
