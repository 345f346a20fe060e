package io.salesdesk.bench;

import io.salesdesk.story.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/** Customers and products from a file, from its upload until the job has ended. */
final class ImportBench {

    private static final int ROWS = 2_000;
    private static final Pattern TAX_NUMBER = Pattern.compile("\\b91[0-9A-Z]{16}\\b");

    private final Setting setting;
    private final Path samples;

    ImportBench(Setting setting) {
        this.setting = setting;
        samples = setting.stack().root().resolve("deploy/sample-data");
    }

    void run(Report report) throws Exception {
        // Fresh numbers each time, so that every row is a new record and not a repetition, and behind those of the
        // sample data.
        var batch =
                Long.toString(System.currentTimeMillis(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        report.add(measure("customers", Service.CUSTOMER, "C0001", run -> "Z" + batch + run));
        report.add(measure("products", Service.ORDER, "P-WP0101", run -> "Z-" + batch + run));
    }

    private Figure measure(String kind, Service service, String sample, IntFunction<String> prefix) throws Exception {
        var lines = Files.readAllLines(samples.resolve(kind + ".csv"), StandardCharsets.UTF_8);
        var model = lines.stream()
                .filter(line -> line.startsWith(sample + ","))
                .findFirst()
                .orElseThrow();
        var speeds = new ArrayList<Double>();
        for (int run = 0; run < setting.runs(); run++) {
            var file = file(lines.getFirst(), model, prefix.apply(run));
            long begun = System.nanoTime();
            setting.importFile(service, kind, file);
            double seconds = (System.nanoTime() - begun) / 1e9;
            Files.delete(file);
            speeds.add(ROWS / seconds);
        }
        return Figure.of(
                "import of " + kind,
                ROWS + " rows",
                "rows/s",
                speeds.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The model's row again and again, with a number, a name and, of a customer, a tax number (税号) of its own. */
    private static Path file(String header, String model, String prefix) throws IOException {
        var cells = model.split(",", 3);
        var content = new ArrayList<String>();
        content.add(header);
        for (int row = 0; row < ROWS; row++) {
            var own = "%s%04d".formatted(prefix, row);
            var rest = TAX_NUMBER.matcher(cells[2]).replaceFirst("91" + own);
            content.add("%s,%s %s,%s".formatted(own, cells[1], own, rest));
        }
        return Files.write(Files.createTempFile("bench", ".csv"), content, StandardCharsets.UTF_8);
    }
}
