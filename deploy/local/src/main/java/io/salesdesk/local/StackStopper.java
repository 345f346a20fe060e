package io.salesdesk.local;

import io.salesdesk.platform.embedded.Directories;
import io.salesdesk.platform.embedded.KafkaBrokerProcess;
import io.salesdesk.platform.embedded.ManagedProcess;
import io.salesdesk.platform.embedded.PidFile;
import io.salesdesk.platform.embedded.PostgresServer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Stops parts that run without a supervisor, recognised by process id and start time. */
public final class StackStopper {

    private StackStopper() {}

    /** The parts that run now, whoever started them. */
    public static Set<Part> running(Layout layout) {
        Set<Part> running = EnumSet.noneOf(Part.class);
        for (Part part : Part.values()) {
            if (layout.process(part).isPresent()) {
                running.add(part);
            }
        }
        return running;
    }

    /** Stops the services and Keycloak, then Kafka, then PostgreSQL. */
    public static void stop(Layout layout) {
        List<Part> users = new ArrayList<>(Part.services());
        users.add(Part.KEYCLOAK);
        // All are asked before the first is waited for.
        users.forEach(part -> layout.process(part).ifPresent(ProcessHandle::destroy));
        users.forEach(part -> new PidFile(layout.pidFile(part)).stopLeftover(ManagedProcess.GRACE));
        KafkaBrokerProcess.stopLeftover(layout.kafka());
        PostgresServer.stopLeftover(layout.postgres());
        StackFile.delete(layout);
    }

    /** Deletes data, secrets, logs and Keycloak's database of a stack that is down. */
    public static void deleteData(Layout layout) {
        Directories.delete(layout.data());
        Directories.delete(layout.logs());
        Directories.delete(layout.run());
        KeycloakPart.deleteData(layout);
    }
}
