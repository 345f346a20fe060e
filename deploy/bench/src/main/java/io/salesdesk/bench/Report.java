package io.salesdesk.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The figures as a table while they come, and as a JSON file in the end. */
final class Report {

    private final PrintStream out;
    private final List<Figure> figures = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
        out.printf("%-34s %-16s %32s %10s %6s  %s%n", "figure", "", "median [min .. max]", "floor", "ratio", "details");
    }

    void add(Figure figure) {
        figures.add(figure);
        var floor = figure.floor();
        out.printf(
                "%-34s %-16s %32s %10s %6s  %s%n",
                figure.name() + ", " + figure.unit(),
                figure.variant(),
                "%.1f [%.1f .. %.1f]".formatted(figure.median(), figure.lowest(), figure.highest()),
                floor == null ? "" : "%.1f".formatted(floor),
                floor == null ? "" : "%.0f%%".formatted(100 * figure.ratio()),
                figure.details().entrySet().stream()
                        .map(detail -> "%s %.1f".formatted(detail.getKey(), detail.getValue()))
                        .collect(Collectors.joining(", ")));
    }

    /** The first figure of this name, if it has been measured. */
    Optional<Figure> find(String name) {
        return figures.stream().filter(figure -> figure.name().equals(name)).findFirst();
    }

    /** What was held against the marks. */
    void printMarks() {
        out.println();
        for (var figure : figures) {
            var mark = figure.mark();
            if (mark != null) {
                out.printf(
                        "%-7s %s, %s: %s%n",
                        mark.held() ? "held" : "missed", figure.name(), figure.variant(), mark.sentence());
            }
        }
    }

    void write(Path file) throws IOException {
        var content = new LinkedHashMap<String, Object>();
        content.put("takenAt", Instant.now().toString());
        content.put("processors", Runtime.getRuntime().availableProcessors());
        content.put("figures", figures);
        var parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), content);
        out.println("Written to " + file);
    }
}
