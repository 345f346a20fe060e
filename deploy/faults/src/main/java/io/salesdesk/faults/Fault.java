package io.salesdesk.faults;

import io.salesdesk.local.Part;
import io.salesdesk.story.Service;
import java.time.Duration;

/** Something that goes wrong while people work. */
sealed interface Fault {

    /** SIGKILL; the supervisor starts the part again. */
    record Kill(Part part) implements Fault {
        @Override
        public String toString() {
            return "kill " + part.id();
        }
    }

    /** SIGSTOP and, after a while, SIGCONT: the part is there and does not answer, and its leases run out. */
    record Freeze(Part part, Duration length) implements Fault {
        @Override
        public String toString() {
            return "freeze " + part.id() + " for " + length.toMillis() + " ms";
        }
    }

    /** PostgreSQL ends all sessions of a service, as a proxy or a failover does. */
    record CutSessions(Service service) implements Fault {
        @Override
        public String toString() {
            return "cut the database sessions of " + service.id();
        }
    }

    /** The newest records of a topic are delivered again, as a producer's retry would. */
    record Repeat(Service producer, int records) implements Fault {
        @Override
        public String toString() {
            return "publish the last " + records + " records of " + producer.id() + " again";
        }
    }

    /** A record that nobody can read, under a key of its own. */
    record Poison(Service producer) implements Fault {
        @Override
        public String toString() {
            return "publish an unreadable record as " + producer.id();
        }
    }
}
