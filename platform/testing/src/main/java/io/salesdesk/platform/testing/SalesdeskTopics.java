package io.salesdesk.platform.testing;

import io.salesdesk.platform.embedded.TopicSpec;
import java.util.ArrayList;
import java.util.List;

/** The topics that every installation has, as in api.md. */
public final class SalesdeskTopics {

    /** Partitions of every topic; fixed, since keys would move. */
    public static final int PARTITIONS = 12;

    /** The compacted topic of personal data. */
    public static final String DIRECTORY = "salesdesk.customer.directory";

    private static final List<String> SERVICES = List.of("order", "fulfilment", "billing", "customer", "reporting");

    private SalesdeskTopics() {}

    /** The topic that a service publishes to. */
    public static String of(String service) {
        return "salesdesk." + service;
    }

    /** All topics with their settings: one per service, its parking topic, and the directory. */
    public static List<TopicSpec> all() {
        List<TopicSpec> topics = new ArrayList<>();
        for (String service : SERVICES) {
            topics.add(TopicSpec.log(of(service), PARTITIONS));
            topics.add(TopicSpec.log(of(service) + ".parked", PARTITIONS));
        }
        topics.add(TopicSpec.compacted(DIRECTORY, PARTITIONS));
        return List.copyOf(topics);
    }
}
