package io.salesdesk.story;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Loads the sample data through the public imports, in the order in which they build on each other. */
public final class SampleCompany {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private SampleCompany() {}

    /** Harmless to repeat. Returns when every import has been carried out and the directory is known to all services. */
    public static void load(Desk desk, Company company, Path sampleData) {
        var administrator = company.any("ADMIN");
        for (var service : Service.values()) {
            // The first administrator reaches the other services as an event.
            desk.await(administrator, service, "/clock", "the administrator's first access", clock -> true);
        }
        load(desk, administrator, Service.CUSTOMER, "org-units", sampleData.resolve("org-units.csv"));
        load(desk, administrator, Service.CUSTOMER, "people", sampleData.resolve("people.csv"));
        load(desk, administrator, Service.CUSTOMER, "calendar", sampleData.resolve("calendar-2026.csv"));
        load(desk, administrator, Service.CUSTOMER, "calendar", sampleData.resolve("calendar-2027.csv"));
        load(desk, administrator, Service.CUSTOMER, "customers", sampleData.resolve("customers.csv"));
        load(desk, administrator, Service.ORDER, "products", sampleData.resolve("products.csv"));
        // Stock is counted in products, which reach fulfilment-service as events.
        var clerk = company.any("SALES_CLERK");
        desk.await(clerk, Service.FULFILMENT, "/clock", "the clerk's first access", clock -> true);
        loadOnceKnown(desk, administrator, Service.FULFILMENT, "stock", sampleData.resolve("stock.csv"));
        for (var service : Service.values()) {
            for (var person : company.people()) {
                desk.await(person, service, "/clock", person.username() + "'s first access", clock -> true);
            }
        }
    }

    /** @throws IllegalStateException when a line of the file was refused */
    static void load(Desk desk, Person person, Service service, String kind, Path file) {
        var job = run(desk, person, service, kind, file);
        if (!succeeded(job)) {
            throw new IllegalStateException(file.getFileName() + " was not imported: " + job.body());
        }
    }

    /** Repeats the import until everything that the file names has become known to the service. */
    private static void loadOnceKnown(Desk desk, Person person, Service service, String kind, Path file) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var job = run(desk, person, service, kind, file);
        while (!succeeded(job) && System.nanoTime() < deadline) {
            job = run(desk, person, service, kind, file);
        }
        if (!succeeded(job)) {
            throw new IllegalStateException(file.getFileName() + " was not imported: " + job.body());
        }
    }

    private static boolean succeeded(Answer job) {
        return "SUCCEEDED".equals(job.text("/state"));
    }

    private static Answer run(Desk desk, Person person, Service service, String kind, Path file) {
        var accepted = desk.upload(person, service, "/imports/" + kind, file, Map.of("mode", "ALL_OR_NOTHING"));
        return desk.await(
                person,
                service,
                "/jobs/" + accepted.text("/id"),
                "the import of " + file.getFileName(),
                shown -> !shown.path("finishedAt").isMissingNode());
    }
}
