package io.salesdesk.story;

import java.time.Duration;

/** A stack that was started by somebody else, for a story to be played on. */
public interface RunningStack {

    /** Whether the business clock may be moved. */
    boolean isDemo();

    Company company();

    Desk desk(Duration patience);

    String kafkaBootstrapServers();
}
